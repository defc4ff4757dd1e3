import { percent, sure } from './words.ts';

/** How likely a value is right: "92 %" where a heading says what it is, "92 % sure" read out. */
export function Sure({ confidence }: { confidence: number }) {
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden>{percent(confidence)}</span>
      <span className="sr-only">{sure(confidence)}</span>
    </span>
  );
}
