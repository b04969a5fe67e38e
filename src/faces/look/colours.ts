/** Of the 16 base colours, those that are used. */
type Hue = 'black' | 'white' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

/** Spread on a text: `<Text {...colours.right}>`. (Without colour there is no `color` prop at all.) */
export type Style = {
  readonly color?: Hue;
  readonly backgroundColor?: Exclude<Hue, 'black' | 'white' | 'magenta'>;
  readonly dimColor?: true;
  readonly bold?: true;
};
export type Colours = Readonly<ReturnType<typeof table>>;

/** Styles by meaning, not by hue. Without colour all are empty, so what they say must also be said by a sign (✓ ✗). */
export function colours(on: boolean): Colours {
  return on ? COLOURED : PLAIN;
}

// Only the 16 base colours: the learner's own theme keeps them legible, on a light ground as on a dark one.
function table(pick: (style: Style) => Style) {
  return {
    tutor: pick({ color: 'cyan' }),
    learner: pick({ color: 'magenta' }),
    right: pick({ color: 'green' }),
    wrong: pick({ color: 'red' }),
    heading: pick({ bold: true }),
    accent: pick({ color: 'cyan', bold: true }),
    /** What may be overlooked: key hints, placeholders, axes. */
    dim: pick({ dimColor: true }),
    // Pairs to tell apart: blue and yellow, for those who do not see red and green.
    first: pick({ color: 'blue' }),
    second: pick({ color: 'yellow' }),
    positive: pick({ color: 'blue' }),
    negative: pick({ color: 'yellow' }),
    /** Grounds from low to high; without colour a figure uses the signs' `shades`. */
    heat: [
      pick({ backgroundColor: 'blue', color: 'white' }),
      pick({ backgroundColor: 'cyan', color: 'black' }),
      pick({ backgroundColor: 'green', color: 'black' }),
      pick({ backgroundColor: 'yellow', color: 'black' }),
      pick({ backgroundColor: 'red', color: 'white' }),
    ],
  };
}

const COLOURED: Colours = table((style) => style);
const PLAIN: Colours = table(() => ({}));
