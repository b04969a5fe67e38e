export type SignSet = 'unicode' | 'ascii';
export type Signs = Readonly<ReturnType<typeof table>>;

/** The ASCII set is for terminals that draw │ and “ two columns wide, and for bare consoles. */
export function signs(set: SignSet): Signs {
  return set === 'unicode' ? UNICODE : ASCII;
}

function table(pick: (unicode: string, ascii: string) => string) {
  return {
    // What is drawn: one column in either set, so that no layout depends on the set.
    bubble: pick('▌', '|'),
    aside: pick('│', '|'),
    prompt: pick('❯', '>'),
    selected: pick('▸', '>'),
    bullet: pick('•', '*'),
    dot: pick('·', '.'),
    right: pick('✓', 'v'),
    wrong: pick('✗', 'x'),
    star: pick('★', '*'),
    noStar: pick('☆', '.'),
    arrowRight: pick('→', '>'),
    arrowLeft: pick('←', '<'),
    arrowUp: pick('↑', '^'),
    arrowDown: pick('↓', 'v'),
    arrowHead: pick('▶', '>'),
    horizontal: pick('─', '-'),
    heavy: pick('━', '='),
    dash: pick('╌', '-'),
    vertical: pick('│', '|'),
    corner: pick('└', '+'),
    tick: pick('┤', '+'),
    tickRight: pick('├', '+'),
    cross: pick('┼', '+'),
    topLeft: pick('╭', '.'),
    topRight: pick('╮', '.'),
    bottomLeft: pick('╰', "'"),
    bottomRight: pick('╯', "'"),
    rising: pick('╱', '/'),
    falling: pick('╲', '\\'),
    barFull: pick('█', '#'),
    barEmpty: pick('░', '-'),
    ball: pick('●', 'O'),
    hollow: pick('○', 'o'),
    trail: pick('∙', '.'),
    goal: pick('◎', '@'),
    neuron: pick('●', 'O'),
    neuronHalf: pick('◍', 'o'),
    neuronBlamed: pick('◉', '@'),
    neuronAbsent: pick('✕', 'x'),
    /** Yuan's mouth, and an eye that laughs. */
    smile: pick('‿', 'u'),
    laughing: pick('^', '^'),
    minus: pick('−', '-'),
    times: pick('×', '*'),
    product: pick('·', '*'),
    // What is written in formulas and texts: the ASCII name may be longer.
    eta: pick('η', 'eta'),
    sum: pick('Σ', 'sum'),
    partial: pick('∂', 'd'),
    delta: pick('Δ', 'delta'),
    prediction: pick('ŷ', 'y^'),
    squared: pick('²', '^2'),
    half: pick('½', '1/2'),
    approximately: pick('≈', '~='),
    ellipsis: pick('…', '...'),
    openQuote: pick('“', '「'),
    closeQuote: pick('”', '」'),
    /** From low to high. */
    shades: [...pick(' ·░▒▓█', ' .:+%#')],
    /** Bars of one column, from low to high. */
    levels: [...pick('▁▂▃▄▅▆▇█', '_.-:=+%#')],
    /** The `symbols` of asciichart, in its order. */
    chart: [...pick('┼┤╶╴─╰╭╮╯│', "++---'..'|")],
  };
}

const UNICODE: Signs = table((unicode) => unicode);
const ASCII: Signs = table((_, ascii) => ascii);
