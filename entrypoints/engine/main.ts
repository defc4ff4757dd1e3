import { hostEngine } from '../../lib/browser/engine-host.ts';
import { sendMessage } from '../../lib/browser/messages.ts';

hostEngine(() => sendMessage('modelKey'));
