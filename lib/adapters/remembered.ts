/**
 * Makes the answer to each question once: the same page is read after each change, and shows nearly what it showed before.
 * The answer is shared: copy it, never change it.
 *
 * @param most with so many answers all are forgotten; default: there are not many questions
 */
export function remembered<Question, Answer>(
  make: (question: Question) => Answer,
  most = Number.POSITIVE_INFINITY,
): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined || answers.has(question)) return known as Answer;
    if (answers.size >= most) answers.clear();
    const answer = make(question);
    answers.set(question, answer);
    return answer;
  };
}

/** What the browser knows of a language, asked once. @param otherwise for a name it does not know: a page may call its language anything */
export const perLanguage = <Answer>(ask: (language: string) => Answer, otherwise: Answer) =>
  remembered((language: string): Answer => {
    try {
      return ask(language);
    } catch {
      return otherwise;
    }
  });
