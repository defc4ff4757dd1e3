/** Dates, names and sums stay on one line; sentences get room to wrap. The table scrolls before it squeezes. */
export const cellWidth = (cell: string): string => (cell.length <= 18 ? 'whitespace-nowrap' : 'min-w-36 max-w-56');
