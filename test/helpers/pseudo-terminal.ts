import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

/** Makes a pseudo-terminal, says its name, and hands on what goes in and out, until nothing goes in any more. */
const script = `
import os, pty, select, sys, tty
ours, theirs = pty.openpty()
tty.setraw(theirs)
sys.stderr.write(os.ttyname(theirs))
sys.stderr.flush()
while True:
    ready, _, _ = select.select([0, ours], [], [])
    if 0 in ready:
        said = os.read(0, 4096)
        if not said: break
        os.write(ours, said)
    if ours in ready: os.write(1, os.read(ours, 4096))
`

/** Node has no pseudo-terminals, Python has; Windows has neither. */
export const hasPseudoTerminals = spawnSync('python3', ['-c', 'import pty']).status === 0
if (!hasPseudoTerminals)
  process.stderr.write(
    'There is no python3 with pseudo-terminals here: scales at a serial port are not tried.\n',
  )

/** A device at a serial port, played over a pseudo-terminal. */
export const openPseudoTerminal = async () => {
  const program = spawn('python3', ['-c', script], { stdio: 'pipe' })
  const path = await new Promise<string>((resolve) => {
    program.stderr.once('data', (name: unknown) => resolve(String(name)))
  })
  let heard = ''
  program.stdout.on('data', (bytes) => {
    heard += String(bytes)
  })
  const unplug = async (): Promise<void> => {
    if (program.exitCode !== null) return
    program.stdin.end()
    await once(program, 'exit')
  }
  return {
    path,
    say: (text: string): void => void program.stdin.write(Buffer.from(text, 'latin1')),
    /** Everything that it was told so far. */
    heard: (): string => heard,
    unplug,
    [Symbol.asyncDispose]: unplug,
  }
}
