type Network = {
  host: RegExp /** First path parts that make a profile of a company; the captured part is its name. */;
  profile: RegExp;
  url(handle: string, path: string): string;
};

/** Paths that are posts, people, shares and shops, whatever the network. */
const nobody =
  'share|sharer|sharer.php|shareArticle|intent|home|hashtag|search|explore|p|reel|reels|stories|tv|status|watch|playlist|embed|results|feed|login|signup|about|help|legal|policies|privacy|terms|plugins|dialog|tr|groups|events|photo|photos|photo.php|permalink.php|story.php|i|settings|download|jobs|pulse|posts|in|pub|learning|shorts|live|cws|wp-content|v\\d.*|features|pricing|marketplace|topics|sponsors|orgs|apps|business|ads|policy';
const handle = `(?!(?:${nobody})(?:/|$|\\?))([\\p{L}\\p{N}_.%+-]{2,100})`;

/** Where companies have a page of their own, and how its address is written without what only tracks. */
export const networks: Record<string, Network> = {
  linkedin: {
    host: /(?:^|\.)linkedin\.com$/,
    profile: /^\/(company|showcase|school)\/([^/?#]{1,100})/u,
    url: (name, path) => `https://www.linkedin.com/${path}/${name}`,
  },
  x: {
    host: /^(?:www\.|mobile\.)?(?:twitter|x)\.com$/,
    profile: new RegExp(`^/(?:#!/)?()@?${handle}/?$`, 'u'),
    url: (name) => `https://x.com/${name}`,
  },
  facebook: {
    host: /(?:^|\.)(?:facebook|fb)\.com$/,
    profile: new RegExp(
      `^/(?:pg/)?()(?:pages/(?:category/[^/]+/)?)?${handle}(?:/\\d+)?/?(?:about|posts|photos)?/?$`,
      'u',
    ),
    url: (name) => `https://www.facebook.com/${name}`,
  },
  instagram: {
    host: /(?:^|\.)instagram\.com$/,
    profile: new RegExp(`^/()${handle}/?$`, 'u'),
    url: (name) => `https://www.instagram.com/${name}`,
  },
  youtube: {
    host: /(?:^|\.)youtube\.com$/,
    profile: /^\/(channel\/|c\/|user\/|@)([\p{L}\p{N}_.%-]{2,100})(?:\/(?:videos|featured))?\/?$/u,
    url: (name, path) => `https://www.youtube.com/${path}${name}`,
  },
  xing: {
    host: /(?:^|\.)xing\.com$/,
    profile: /^\/(companies|pages|company)\/([^/?#]{2,100})/u,
    url: (name, path) => `https://www.xing.com/${path}/${name}`,
  },
  github: {
    host: /^(?:www\.)?github\.com$/,
    profile: new RegExp(`^/()${handle}/?$`, 'u'),
    url: (name) => `https://github.com/${name}`,
  },
  tiktok: {
    host: /(?:^|\.)tiktok\.com$/,
    profile: /^\/()@([\p{L}\p{N}_.]{2,60})\/?$/u,
    url: (name) => `https://www.tiktok.com/@${name}`,
  },
  pinterest: {
    host: /(?:^|\.)pinterest\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/,
    profile: new RegExp(`^/()(?!pin(?:/|$))${handle}/?$`, 'u'),
    url: (name) => `https://www.pinterest.com/${name}`,
  },
  vimeo: {
    host: /^(?:www\.)?vimeo\.com$/,
    profile: /^\/()(?!\d+$)([\p{L}\p{N}_.-]{2,60})\/?$/u,
    url: (name) => `https://vimeo.com/${name}`,
  },
  threads: {
    host: /(?:^|\.)threads\.(?:net|com)$/,
    profile: /^\/()@([\p{L}\p{N}_.]{2,60})\/?$/u,
    url: (name) => `https://www.threads.net/@${name}`,
  },
  bluesky: {
    host: /^bsky\.app$/,
    profile: /^\/(profile)\/([^/?#]{2,100})\/?$/u,
    url: (name) => `https://bsky.app/profile/${name}`,
  },
  weibo: {
    host: /(?:^|\.)weibo\.com$/,
    profile: /^\/(u\/|n\/|)([\p{L}\p{N}_]{2,60})\/?$/u,
    url: (name, path) => `https://weibo.com/${path}${name}`,
  },
  line: {
    host: /^(?:page\.)?line\.me$|^lin\.ee$/,
    profile: /^\/(R\/ti\/p\/|)([@\p{L}\p{N}_%-]{3,60})\/?$/u,
    url: (name, path) => `https://page.line.me/${path}${name}`,
  },
  behance: {
    host: /(?:^|\.)behance\.net$/,
    profile: /^\/()(?!gallery(?:\/|$))([\p{L}\p{N}_-]{3,60})\/?$/u,
    url: (name) => `https://www.behance.net/${name}`,
  },
  dribbble: {
    host: /^(?:www\.)?dribbble\.com$/,
    profile: /^\/()(?!shots(?:\/|$))([\p{L}\p{N}_-]{2,60})\/?$/u,
    url: (name) => `https://dribbble.com/${name}`,
  },
  nextdoor: {
    host: /(?:^|\.)nextdoor\.(?:com|de|co\.uk|fr|es|it|nl)$/,
    profile: /^\/(pages)\/([\p{L}\p{N}_-]{2,100})\/?$/u,
    url: (name, path) => `https://nextdoor.com/${path}/${name}/`,
  },
  medium: {
    host: /^medium\.com$/,
    profile: /^\/()(@?[\p{L}\p{N}_.-]{3,60})\/?$/u,
    url: (name) => `https://medium.com/${name}`,
  },
  telegram: { host: /^t\.me$/, profile: /^\/()([\p{L}\p{N}_]{4,60})\/?$/u, url: (name) => `https://t.me/${name}` },
  note: { host: /^note\.com$/, profile: /^\/()([\p{L}\p{N}_]{2,60})\/?$/u, url: (name) => `https://note.com/${name}` },
};

/** `https://mastodon.social/@northwind`: any host may be one. */
export const mastodon = /^\/@([\p{L}\p{N}_]{2,60})\/?$/u;
export const mastodonHost =
  /mastodon|mstdn|social\b|fosstodon|hachyderm|chaos\.social|norden\.social|mas\.to|toot|masto/;

/** Profiles of networks, site builders and themes, which their templates link to. */
export const nobodysHandle =
  /^(?:your-?(?:company|page|name|brand|handle|profile|username|channel).*|username|user|company|profile\.php|profile|example|yourname|facebook|twitter|instagram|linkedin|youtube|github|wordpress(?:dotcom|com|org)?|envato|themeforest|wix|wixcom|squarespace|shopify|elementor|webflow|jimdo|ionos|hubspot|google|microsoft|shareArticle|pages|page|dein-?.*|ihre?-?firma.*|#)$/i;
