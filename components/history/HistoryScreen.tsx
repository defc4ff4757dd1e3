export default function HistoryScreen({ onClose }: { onClose(): void }) {
  return (
    <button type="button" onClick={onClose}>
      Back
    </button>
  );
}
