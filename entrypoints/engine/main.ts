import { hostEngine } from '../../lib/browser/engine-host.ts';
import { byBackground } from '../../lib/browser/outside.ts';

hostEngine(byBackground);
