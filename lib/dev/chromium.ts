import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'google-chrome-beta'];
const chromiumPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  join(process.env.LOCALAPPDATA ?? '', 'Chromium\\Application\\chrome.exe'),
];
const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The Chromium or Chrome to use: $CHROMIUM, else the first found where they usually are, else installed from Debian's packages
 * when that is ours to do.
 *
 * @throws an Error that says the one thing to do
 */
export async function findChromium(): Promise<string> {
  const found = usable(process.env.CHROMIUM) ?? onPath(chromiumNames) ?? chromiumPlaces.find(isProgram);
  if (found) return found;
  if (process.env.CHROMIUM) throw new Error(`CHROMIUM is set to ${process.env.CHROMIUM}, which cannot be run.`);
  // Without a font every letter in a picture is a box.
  await install('Chromium', ['chromium', 'fonts-liberation']);
  return onPath(chromiumNames) ?? fail('Chromium was installed but is not on the path. Set CHROMIUM to its program.');
}

/**
 * The Firefox to test with, null when there is none.
 *
 * @param options.install gets it from Debian's packages when it is missing
 */
export async function findFirefox(options: { install?: boolean } = {}): Promise<string | null> {
  const look = () =>
    usable(process.env.FIREFOX) ?? onPath(['firefox-esr', 'firefox']) ?? firefoxPlaces.find(isProgram) ?? null;
  const found = look();
  if (found || !options.install) return found;
  await install('Firefox', ['firefox-esr']);
  return look();
}

async function install(name: string, packages: string[]): Promise<void> {
  if (!existsSync('/etc/debian_version')) {
    fail(`${name} was not found. Install it, or set ${name.toUpperCase()} to its program.`);
  }
  if (process.getuid?.() !== 0) fail(`${name} was not found. Run: sudo apt-get install ${packages.join(' ')}`);
  console.log(`Installing ${name} from Debian's packages (about a minute, only once)`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  const installed = await run('apt-get', ['install', '-yq', '--no-install-recommends', ...packages], { env });
  if (installed.code !== 0) {
    const said = (updated.code === 0 ? installed : updated).output.trim().split('\n').slice(-15).join('\n');
    fail(`${name} could not be installed:\n${said}`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}

const usable = (file: string | undefined) => (file && isProgram(file) ? file : undefined);

const onPath = (names: string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((file) => file.startsWith('/') && isProgram(file));

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
