import { type HostileSite, ordinary, page, trapAtAbout, trapAtHome } from './site.ts';

const to = (location: string, status = 302) => ({ body: '', status, headers: { location } });

/** Redirects to where no company's site is. */
export const hostileRedirects: HostileSite[] = [
  trapAtAbout('a redirect to a private address', to('http://10.0.0.1/admin'), 'not-public'),
  trapAtAbout(
    'a redirect to where clouds keep their keys',
    to('http://169.254.169.254/latest/meta-data/'),
    'not-public',
  ),
  trapAtAbout('a redirect to a private address in one number', to('http://167772161/'), 'not-public'),
  trapAtAbout('a redirect to a private address inside IPv6', to('http://[::ffff:10.0.0.1]/'), 'not-public'),
  trapAtAbout('a redirect to a private address behind NAT64', to('http://[64:ff9b::a00:1]/'), 'not-public'),
  trapAtAbout('a redirect to a machine of the house', to('http://router.local/'), 'not-public'),
  trapAtAbout('a redirect to a machine with one name', to('http://intranet/'), 'not-public'),
  trapAtAbout('a redirect to a name made of a private address', to('http://10.0.0.1.nip.io/'), 'not-public'),
  trapAtAbout('a redirect to another server of this machine', (canary: string) => to(`${canary}/admin`), 'off-site'),
  trapAtAbout(
    'a redirect to this machine by its IPv6 name',
    (canary: string) => to(`http://[::1]:${new URL(canary).port}/`),
    'off-site',
  ),
  trapAtAbout('a redirect to another company', to('https://other-forge.example/'), 'off-site'),
  trapAtAbout(
    'a redirect to a name that looks alike in other letters',
    to('https://xn--kestrl-forge-8nd.example/'),
    'off-site',
  ),
  trapAtAbout('a redirect to a name that looks alike with a number', to('https://kestre1-forge.example/'), 'off-site'),
  trapAtAbout('a redirect with a password in it', to('http://admin:secret@127.0.0.1/'), 'bad-address'),
  trapAtAbout('a redirect to a file', to('file:///etc/passwd'), 'bad-address'),
  trapAtAbout('a redirect to a script', to('javascript:alert(1)'), 'bad-address'),
  trapAtAbout('a redirect to nowhere', { body: '', status: 302 }, 'status'),
  trapAtAbout('a redirect in a circle', to('/about'), 'redirect-loop'),
  trapAtAbout('a chain of redirects without end', to('/about/1'), 'redirect-loop', {
    serve: () => ({
      pages: {
        ...ordinary,
        '/about': to('/about/1'),
        ...Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`/about/${n + 1}`, to(`/about/${n + 2}`)])),
      },
    }),
  }),
  trapAtAbout(
    'a page that sends its visitors elsewhere',
    '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0; url=https://other-forge.example/">',
    'off-site',
  ),
  trapAtAbout(
    'a page that sends its visitors round in circles',
    '<!doctype html><title>Wait</title><meta http-equiv="refresh" content="0; url=/about?again">',
    'redirect-loop',
    {
      serve: () => ({
        pages: {
          ...ordinary,
          '/about': '<title>Wait</title><meta http-equiv="refresh" content="0; url=/about?again">',
          '/about?again': '<title>Wait</title><meta http-equiv="refresh" content="0; url=/about">',
        },
      }),
      trap: { path: '/about?again', trouble: 'redirect-loop' },
    },
  ),
  trapAtHome('a home page that has moved to another company', to('https://other-forge.example/', 301), 'off-site'),
  {
    name: 'a robots.txt that leads to another company',
    serve: () => ({ pages: { ...ordinary, '/robots.txt': to('https://other-forge.example/robots.txt') } }),
    stopped: 'off-site',
    trap: null,
    kept: [],
  },
  {
    name: 'links with every address but their own',
    serve: (canary) => ({
      pages: {
        ...ordinary,
        '/': page(
          'Home',
          [
            `${canary}/about`,
            'http://10.0.0.1/team',
            'http://admin:secret@127.0.0.1/contact',
            'javascript:location="/pricing"',
            'data:text/html,<h1>About</h1>',
            'https://other-forge.example/about',
            '//other-forge.example/careers',
            'http://127.0.0.1:1/news',
          ]
            .map((href) => `<a href='${href}'>Careers</a>`)
            .join(' '),
        ),
      },
    }),
    stopped: null,
    trap: null,
    kept: ['/', '/about', '/contact', '/team'],
  },
  {
    name: 'a home page whose links all count from another company’s address',
    serve: (canary) => ({
      pages: { ...ordinary, '/': page('Home', '', `<base href="${canary}/">`) },
    }),
    stopped: null,
    trap: null,
    kept: ['/', '/about', '/contact', '/team'], // at their usual addresses
  },
];
