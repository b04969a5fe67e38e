import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { createCells } from '../canvas/cells.ts';
import { createDots } from '../canvas/dots.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameShown, lastFrame, numberIn, numbersIn } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { drawLinks, isBlamed, linksOf } from './network-links.ts';
import { createNodes } from './network-nodes.ts';
import { tellSilence } from './network-silence.ts';
import { drawRelay, isRelay, tellRelay } from './relay.ts';

const layerMarks = ['input', 'hidden', 'output'] as const;

/** Neurons in columns and the links between them, lighting up layer by layer. */
export const network: Drawing = {
  draw(figure, index, canvas) {
    const frame = frameShown(figure, index);
    if (isRelay(figure)) return drawRelay(figure, frame, canvas);
    const sizes = layerMarks.map((name) => numbersIn(lastFrame(figure), name).length);
    const tallest = Math.max(...sizes);
    if (sizes.some((size) => size === 0) || tallest > canvas.rows) return [];
    const title = tellSilence(figure, frame, () => canvas.signs.neuronAbsent) ?? tellRuns(figure, frame);
    const over: Drawn[] =
      title && canvas.rows > tallest ? [[span(writer(canvas).words(title), 'heading')]] : [];
    const room = canvas.rows - over.length;
    const headed = room >= tallest + 4;
    const rows = Math.min(room - (headed ? 2 : 0), 4 * tallest - 1);
    const nodes = createNodes(figure, frame, sizes, rows, canvas);
    const columns = nodes.columns;
    const cells = createCells(columns, rows);
    drawLinks(cells, linksOf(frame, nodes.layers), canvas);
    for (const node of nodes.layers.flat()) cells.put(node.left, node.row, node.shown, node.style);
    if (!headed) return [...over, ...cells.lines()];
    return [...over, nodes.heading, ...cells.lines(), legend(frame, canvas)];
  },
  tell(figure, index, language) {
    const frame = frameShown(figure, index);
    if (isRelay(figure)) return tellRelay(figure, frame, language);
    const names = [figureWords.inputLayer, figureWords.middleLayer, figureWords.outputLayer];
    const lines = layerMarks.flatMap((mark, i) => {
      const numbers = numbersIn(frame, mark);
      if (numbers.length === 0) return [];
      const shown = figure.hide.includes(mark) ? '?' : numbers.map(formatNumber).join(', ');
      return [`${names[i]?.[language]}${figureWords.colon[language]}${shown}`];
    });
    const list = (names: readonly string[]) =>
      names.flatMap((name) => numbersIn(frame, name).map((number) => formatNumber(number))).join(', ');
    const weights = list(['weights1', 'weights2']);
    if (weights !== '')
      lines.push(text(`连线的权重：${weights}`, `weights of the links: ${weights}`)[language]);
    const blame = list(['dy', 'dh']);
    if (blame !== '')
      lines.push(text(`责任，从后往前：${blame}`, `blame, from last to first: ${blame}`)[language]);
    const onLinks = list(['dw2', 'dw1']);
    if (onLinks !== '')
      lines.push(
        text(`连线的责任，从后往前：${onLinks}`, `blame of the links, from last to first: ${onLinks}`)[
          language
        ],
      );
    const title = tellSilence(figure, frame, (names) => `(${names.join(', ')})`) ?? tellRuns(figure, frame);
    return title ? [title[language], ...lines] : lines;
  },
};

/** Which run of many this is; after the last of them, how many parameters they have changed. */
function tellRuns({ hide }: Figure, frame: Frame): Text | undefined {
  const runs = numberIn(frame, 'runs');
  if (runs === undefined || hide.includes('runs')) return undefined;
  const changed = numberIn(frame, 'weightsChanged');
  return changed === undefined
    ? text(`第 ${runs} 遍`, `run ${runs}`)
    : text(
        `跑了 ${runs} 遍，参数变了 ${changed} 个。`,
        `After ${runs} runs, ${changed} parameters have changed.`,
      );
}

function legend(frame: Frame, canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const sample = (isDashed: boolean) => {
    const dots = createDots(sampleColumns, 1, canvas);
    dots.line({ x: 0, y: 2 }, { x: dots.width - 1, y: 2 }, isDashed);
    return Array.from({ length: sampleColumns }, (_, column) => dots.cell(column, 0) || ' ').join('');
  };
  const blamed = isBlamed(frame);
  return [
    span(`${sample(false)} `, blamed ? 'accent' : 'positive'),
    span(words(figureWords.positiveLink), 'dim'),
    span(`  ${sample(true)} `, blamed ? 'accent' : 'negative'),
    span(
      `${words(figureWords.negativeLink)}  ${words(blamed ? figureWords.moreBlame : figureWords.biggerLink)}`,
      'dim',
    ),
  ];
}

const sampleColumns = 4;
