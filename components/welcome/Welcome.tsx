export default function Welcome({ onStart }: { name: string; onStart(name: string): void }) {
  return (
    <button type="button" onClick={() => onStart('')}>
      Start
    </button>
  );
}
