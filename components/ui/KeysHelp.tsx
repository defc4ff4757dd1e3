import { Dialog } from './Dialog.tsx';
import { Kbd } from './Kbd.tsx';

const keys: { keys: string[]; does: string }[] = [
  { keys: ['1', '…', '9'], does: 'Run that action' },
  { keys: ['/'], does: 'List the actions' },
  { keys: ['Enter'], does: 'Ask' },
  { keys: ['Shift', 'Enter'], does: 'Start a new line' },
  { keys: ['↑'], does: 'Bring back the last question' },
  { keys: ['Esc'], does: 'Stop the answer, close what is open' },
  { keys: ['Tab'], does: 'Go through buttons and sources' },
  { keys: ['Ctrl', 'Shift', 'Y'], does: 'Open Wingside on this page' },
  { keys: ['?'], does: 'Show these keys' },
];

export default function KeysHelp({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
        {keys.map(({ keys: held, does }) => (
          <div key={does} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="flex gap-1">
              {held.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
