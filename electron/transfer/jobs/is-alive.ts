import { codeOf } from '../../platform/trouble.ts'

/** Whether a program of that number runs. Numbers are used again: at worst a job seems to run for longer. */
export const isAlive = (pid: number): boolean => {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
