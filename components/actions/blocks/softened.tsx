import { Fragment, type ReactNode } from 'react';

/** Long addresses may break after their marks, as people would break them, and not in the middle of a word. */
export function softened(text: string): ReactNode {
  if (!/\S{25,}/.test(text)) return text;
  return text.split(/(?<=[@/._-])(?=\S)/).map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
