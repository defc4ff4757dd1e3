import { hostileBodies } from './bodies.ts';
import { hostileContents } from './contents.ts';
import { hostileCrowds } from './crowds.ts';
import { hostileRedirects } from './redirects.ts';
import type { HostileSite } from './site.ts';

/** Everything a website has been seen, or could be made, to do to whoever reads it. */
export const hostileSites: HostileSite[] = [
  ...hostileRedirects,
  ...hostileBodies,
  ...hostileContents,
  ...hostileCrowds,
];
