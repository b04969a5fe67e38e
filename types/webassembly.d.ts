/* What the engine needs of WebAssembly and of the web's base64; its rooms are compiled without the types of any host. */
// biome-ignore lint/style/noNamespace: that is what it is called.
declare namespace WebAssembly {
  type ExportedFunction = (...parameters: number[]) => number | undefined;

  class Module {
    constructor(bytes: Uint8Array);
  }
  class Memory {
    constructor(size: { initial: number; maximum: number });
    readonly buffer: ArrayBuffer;
  }
  class Table {
    constructor(size: { initial: number; element: 'anyfunc' });
    set(index: number, kernel: ExportedFunction): void;
  }
  class Global {
    readonly value: number;
  }
  class Instance {
    constructor(
      module: Module,
      imports: { readonly env: { readonly memory: Memory; readonly table: Table } },
    );
    readonly exports: { readonly [name: string]: ExportedFunction | Global | undefined };
  }
  class CompileError extends Error {}
}

declare function atob(base64: string): string;
