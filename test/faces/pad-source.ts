import { lessonOf } from './ink/fixture-lesson.ts';

/** A lesson of a drawing pad and a card. */
export const padSource = lessonOf('recap').replace(
  /^ {2}- recap:/m,
  `  - teach: [十, 口, 人]
    id: by-hand
    prompt: { zh: 教它、考它，再骗它。, en: "Teach it, examine it, then fool it." }
  - recap:`,
);
