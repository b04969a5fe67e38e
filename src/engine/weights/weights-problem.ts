/** The name and the shape of a parameter, in a weights file or in a network. */
export type ParameterShape = { readonly name: string; readonly rows: number; readonly columns: number };

/** What is wrong with a weights file: a kind, with what belongs to it. */
export type WeightsFault =
  /** It doesn't begin as a weights file does. */
  | { readonly kind: 'not-weights' }
  /** It is larger than any weights file that is read. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** It is shorter than it says. */
  | { readonly kind: 'cut-off' }
  /** Its checksum is not that of its bytes. */
  | { readonly kind: 'damaged' }
  /** It is whole, but written in a version of the format that is not known yet. */
  | { readonly kind: 'newer'; readonly version: number }
  /** It is whole, but its header is not what the format asks for. */
  | { readonly kind: 'malformed' }
  /** It is whole, but the sizes in its header are not those of its numbers. */
  | { readonly kind: 'wrong-sizes' }
  /** A parameter holds an infinity, a NaN ("not a number"), or what is an infinity to a network of float32. */
  | { readonly kind: 'not-finite'; readonly name: string }
  /** Its parameters are not those of the network; of the first that differs, what is meant and what the file has. */
  | {
      readonly kind: 'other-network';
      readonly meant: ParameterShape | undefined;
      readonly got: ParameterShape | undefined;
    };

/**
 * Why a weights file can't be used: what is wrong with it, and a message that says so and what to do, in one English
 * sentence.
 */
export type WeightsProblem = WeightsFault & { readonly message: string };

/** The problem as a result: of any function that returns `{ ok: true, … }` where there is none. */
export function refuse(fault: WeightsFault): { readonly ok: false; readonly problem: WeightsProblem } {
  return { ok: false, problem: { ...fault, message: explain(fault) } };
}

function explain(fault: WeightsFault): string {
  switch (fault.kind) {
    case 'not-weights':
      return 'This is not a weights file, so choose one that was written by nn-tutor.';
    case 'too-large':
      return `This weights file has ${fault.bytes} bytes, more than the ${fault.limit} that are read, so choose a smaller one.`;
    case 'cut-off':
      return 'The end of this weights file is missing, so copy it or save the network once more.';
    case 'damaged':
      return 'This weights file was changed after it was written, so copy it or save the network once more.';
    case 'newer':
      return `This weights file was written by a newer nn-tutor, in version ${fault.version} of the format, so update nn-tutor to read it.`;
    case 'malformed':
      return 'The header of this weights file is not written as the format asks, so save the network once more.';
    case 'wrong-sizes':
      return 'The sizes in the header of this weights file are not those of its numbers, so save the network once more.';
    case 'not-finite':
      return `Some numbers of ${fault.name} in this weights file are infinite or too large, so choose one from a training that did not diverge.`;
    case 'other-network':
      return `This weights file is of another network, with ${name(fault.got)} in place of ${name(fault.meant)}, so choose one of a network built alike.`;
  }
}

function name(shape: ParameterShape | undefined): string {
  return shape ? `${shape.name} (${shape.rows}×${shape.columns})` : 'nothing';
}
