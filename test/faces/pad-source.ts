import { lessonOf } from './ink/fixture-lesson.ts';

/** A lesson of a drawing pad and a card. */
export const padSource = lessonOf('recap').replace(
  /^ {2}- recap:/m,
  `  - teach: [十, 口, 人]
    id: by-hand
    prompt: { zh: 教它、考它，再骗它。, en: "Teach it, examine it, then fool it." }
  - recap:`,
);

/** A lesson of a workshop, whose exam has three drawings, and a card. */
export const workshopSource = lessonOf('recap').replace(
  /^ {2}- recap:/m,
  `  - workshop: 3
    id: machine
    prompt: { zh: 教它、考它。, en: Teach it and examine it. }
  - recap:`,
);
