import { Lexer } from 'marked';
import { expect, test } from 'vitest';
import { lexFurther } from './lex-further.ts';

const text = `# Where it stands

Dana needs **the redlines** [1].
She said so twice.

- one
- two
  - nested

  still two

1. first

| a | b |
|---|---|
| 1 | 2 |

> said
> so

\`\`\`
code

more code
\`\`\`

Last line`;

const raws = (tokens: { type: string; raw: string }[]) => tokens.map(({ type, raw }) => [type, raw]);

test('a text that comes letter by letter ends in the same parts as one that came whole', () => {
  let tokens = lexFurther('', []);
  for (let end = 1; end <= text.length; end++) tokens = lexFurther(text.slice(0, end), tokens);
  expect(raws(tokens)).toEqual(raws(Lexer.lex(text, { gfm: true, breaks: true })));
});

test('parts that are settled are not read again', () => {
  const before = lexFurther(text, []);
  const after = lexFurther(`${text} goes on`, before);
  expect(after[0]).toBe(before[0]);
});

test('another text is read from where it differs', () => {
  const other = text.replace('Where it stands', 'What changed');
  expect(raws(lexFurther(other, lexFurther(text, [])))).toEqual(raws(Lexer.lex(other, { gfm: true, breaks: true })));
});
