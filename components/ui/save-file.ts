/** Hands a file to the browser's downloads. Called from a click. */
export function saveFile(
  name: string,
  text: string,
  type: 'application/json' | 'application/jsonl' | 'text/markdown' | 'text/csv' | 'text/html',
): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox starts reading the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
