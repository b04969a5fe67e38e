import type { Text } from '../../text/text.ts';
import type { Question } from './question.ts';

/** A question outside its lesson, and what is said before it so that it makes sense. */
export type QuestionAlone = { readonly lead: readonly Text[]; readonly question: Question };
