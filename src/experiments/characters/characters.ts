import {
  accuracy,
  classify,
  countDifferingCells,
  createRandom,
  cropAndCentre,
  glyphs,
  moveDrawing,
  SoftmaxCrossEntropy,
} from '../../engine/index.ts';
import { define } from '../core/experiment.ts';
import { parametersOf } from '../core/network-changes.ts';
import { number, numbers, type ParamProblem, wholeNumber, word } from '../core/params.ts';
import type { Frame, NonEmpty } from '../core/trace.ts';
import { percent, value } from '../core/value.ts';
import { type LabelledDrawing, unpackDrawings } from './packed.ts';
import { countParameters } from './parameters.ts';
import { makeCopies, openReader, printed, usual } from './reader.ts';

/** So many moments of a run are kept, however long it is. */
const frameCount = 30;
/** With ten characters the exam has two hundred copies, so that its accuracy is half a percent or a whole one. */
const testsPerDrawing = 20;

/**
 * A network of 49 pixels, a hidden layer and ten characters is taught to read, from the printed characters or from
 * drawings of one's own, and asked copies that it never saw. Each copy may be moved, is cropped and centred or not, and
 * then has some pixels flipped. The classes are numbered from 0 in the order 一二三十口日田木人大. `drawings` and `tests` are
 * lists of drawings, three numbers each; the tests are read as they are. The marks show how it reads the first test or
 * the printed `first`, moved to the right by `shift`.
 */
export const characters = define({
  name: 'characters',
  params: {
    perClass: wholeNumber(usual.perClass, 1, 30),
    noise: number(usual.noise, 0, 0.5),
    /** By how many cells, at most, the copies it is taught with are moved. */
    taughtShift: wholeNumber(usual.taughtShift, 0, 2),
    /** The same of the copies in the exam. */
    shift: wholeNumber(0, 0, 2),
    centre: word('on', 'off'),
    steps: wholeNumber(usual.steps, 0, 300),
    learningRate: number(usual.learningRate, 0, 1),
    first: word('日', '一', '二', '三', '十', '口', '田', '木', '人', '大'),
    second: word('田', '一', '二', '三', '十', '口', '日', '木', '人', '大'),
    drawings: numbers(),
    tests: numbers(),
    /** By how many cells the copies it is taught with are made larger or smaller, where they are centred. */
    stretch: wholeNumber(usual.stretch, 0, 3),
    /** Neurons of the hidden layer. */
    hidden: wholeNumber(usual.hidden, 1, 64),
  },
  check: ({ drawings, tests }) =>
    Object.entries({ drawings, tests }).flatMap(([param, list]) => problemOf(param, list)),
  run(params, seed) {
    const { shift, centre, steps, noise, perClass, learningRate } = params;
    const random = createRandom(seed);
    const given = unpackDrawings(params.drawings, glyphs.length) ?? [];
    const tests = unpackDrawings(params.tests, glyphs.length) ?? [];
    const taught = given.length > 0 ? given : printed;
    const reader = openReader(taught, params, random);
    const exam =
      tests.length > 0
        ? makeCopies(tests, 1, { noise: 0, shift: 0, centre }, random)
        : makeCopies(taught, testsPerDrawing, { noise, shift, centre }, random);
    const [first, second] = [printedAs(params.first), printedAs(params.second)];
    const shown = tests[0] ?? first;
    const moved = tests[0] ? shown.pixels : moveDrawing(shown.pixels, 0, shift);
    // Centred before anything is lost at the edge.
    const seen = centre === 'on' ? cropAndCentre(shown.pixels) : moved;
    const measure = new SoftmaxCrossEntropy();
    const named = () => classify(reader.network.forward(exam.x));
    const share = () => accuracy(named(), exam.labels);

    function frame(at: number): Frame {
      const { x, target, labels } = reader.exercises;
      const scores = reader.network.forward(x);
      const loss = measure.forward(scores, target);
      const known = accuracy(classify(scores), labels);
      const shares = reader.read(seen);
      const marks = {
        accuracy: 100 * known,
        testAccuracy: 100 * share(),
        pixels: seen,
        right: shown.label,
        shares,
        guess: shares.indexOf(Math.max(...shares)),
      };
      return { at, loss, marks, working: [] };
    }

    const before = share();
    const frames: [Frame, ...Frame[]] = [frame(0)];
    const every = Math.max(1, Math.ceil(steps / frameCount));
    for (let step = 1; step <= steps; step++) {
      reader.step();
      if (step % every === 0 || step === steps) frames.push(frame(step));
    }
    const answers = named();
    const after = accuracy(answers, exam.labels);
    const asked = exam.labels.length;
    const pair = [first.label, second.label];
    const ofPair = answers
      .map((answer, index) => ({ answer, label: exam.labels[index] ?? 0 }))
      .filter(({ label }) => pair.includes(label));
    const swapped = ofPair.filter(({ answer, label }) => answer !== label && pair.includes(answer));
    const { sizes, values: counts, mistakes } = countParameters(reader.network);
    const shownShare = (right: number) =>
      percent(right, '#{ŷ = t}/n', `${Math.round(right * asked)}/${asked}`);
    const ink = (drawing: LabelledDrawing) => drawing.pixels.filter((pixel) => pixel > 0).length;
    const characterCount = new Set(taught.map(({ label }) => label)).size;
    const allFrames: NonEmpty<Frame> = frames;
    return {
      frames: allFrames,
      values: {
        ...counts,
        characters: value(characterCount, 'n'),
        drawings: value(taught.length, 'n'),
        perClass: value(perClass, 'n'),
        images: value(taught.length * perClass, 'n', `${taught.length}·${perClass}`),
        tests: value(asked, 'n'),
        steps: value(steps, 'n'),
        learningRate: value(learningRate, 'η'),
        parameters: value(parametersOf(reader.network).length, 'n', sizes),
        chance: percent(1 / glyphs.length, '1/n', `1/${glyphs.length}`),
        accuracyBefore: shownShare(before),
        accuracy: shownShare(after),
        testsRight: value(Math.round(after * asked), '#{ŷ = t}'),
        ink: value(ink(first), '#{x = 1}'),
        differing: value(countDifferingCells(first.pixels, second.pixels), '#{x₁ ≠ x₂}'),
        changedByShift: value(
          countDifferingCells(first.pixels, moveDrawing(first.pixels, 0, 1)),
          '#{x ≠ x₀}',
        ),
        pairTests: value(ofPair.length, '#{t ∈ {t₁, t₂}}'),
        confused: value(swapped.length, '#{ŷ ≠ t}'),
      },
      mistakes: {
        ...mistakes,
        unchanged: value(0, '#{x ≠ x₀}'),
        oneCell: value(1, '#{x ≠ x₀}'),
        allCells: value(first.pixels.length, '#{x ≠ x₀}', '7·7'),
        coin: percent(1 / 2, '1/2'),
        allRight: percent(1, 'n/n'),
      },
      end: { kind: 'stopped' },
    };
  },
});

function problemOf(param: string, list: readonly number[]): ParamProblem[] {
  if (unpackDrawings(list, glyphs.length)) return [];
  return [{ param, what: `“${param}” holds no drawings`, mend: 'Give three whole numbers for each.' }];
}

function printedAs(name: string): LabelledDrawing {
  const label = glyphs.findIndex((glyph) => glyph.name === name);
  return { label, pixels: printed[label]?.pixels ?? [] };
}
