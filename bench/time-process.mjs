/** From the start of a process to its end, and what it said as JSON; nothing if it failed. */
export function timeProcess(start) {
  const began = performance.now();
  const child = start();
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({ ms: performance.now() - began, answer: code === 0 ? JSON.parse(said) : undefined }),
    ),
  );
}
