// The package ships no types.
declare module 'asciichart' {
  const asciichart: {
    plot(
      series: readonly number[],
      config: {
        height: number;
        min: number;
        max: number;
        /** Columns before the first point, the last of them the axis. */
        offset: number;
        /** Ten: cross, tick, two ends, level, and the five of rising and falling. */
        symbols: readonly string[];
        format: (y: number) => string;
      },
    ): string;
  };
  export default asciichart;
}
