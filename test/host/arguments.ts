/** What Electron's command line says. */
export type HostArguments = {
  /** Files that Node is asked to load first (`-r`). */
  readonly preloads: readonly string[]
  /** Port that Node's debugger is to listen on; undefined for none. */
  readonly inspectPort: number | undefined
  /** Everything else before the program, for Chromium, without the leading dashes. */
  readonly switches: readonly string[]
  /** The program: a folder or a file. */
  readonly program: string
}

/** Reads `[-r FILE] [--SWITCH[=VALUE]] PROGRAM [ARGUMENT…]`. */
export const readArguments = (args: readonly string[]): HostArguments => {
  const preloads: string[] = []
  const switches: string[] = []
  let inspectPort: number | undefined
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '-r' || arg === '--require') preloads.push(args[++index] ?? '')
    else if (arg.startsWith('--inspect')) inspectPort = Number(arg.split('=')[1] ?? 9229)
    else if (arg.startsWith('--')) switches.push(arg.slice(2))
    else return { preloads, inspectPort, switches, program: arg }
  }
  throw new Error('Say which program to run: a folder with a package.json, or a file.')
}
