import { joinLines, type Language, languages, withoutNames } from '../../text/text.ts';
import type { Problem } from '../source/problem.ts';
import type { Glossary, Term } from '../source/read-glossary.ts';
import type { LessonFile } from '../source/schema.ts';
import { mentions } from './mentions.ts';
import { textsOf } from './texts-of.ts';

/** No term of the field before the lesson that introduces it. A lesson without a number has no before. */
export function checkTerms(file: LessonFile, glossary: Glossary): Problem[] {
  const { number } = file;
  if (number === undefined) return [];
  const later = glossary.filter((term) => term.lesson > number);
  return textsOf(file).flatMap(({ path, text }) =>
    languages.flatMap((language) =>
      later.flatMap((term) => {
        const found = formsOf(term, language).find((form) => mentions(words(text[language]), form));
        const what = `“${found}” is introduced only in lesson ${term.lesson}`;
        return found === undefined
          ? []
          : [{ path: [...path, language], what, mend: 'Say it in everyday words here.' }];
      }),
    ),
  );
}

/** A term may run over two source lines; the name of a value is not a term. */
function words(source: string): string {
  return withoutNames(joinLines(source));
}

function formsOf({ term, also }: Term, language: Language): string[] {
  const forms = [term[language], ...(also?.[language] ?? [])];
  return language === 'en' ? forms.flatMap((form) => [form, `${form}s`]) : forms;
}
