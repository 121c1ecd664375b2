import { LoudEmitter } from '../refuse.ts'

/** Nothing sleeps here by itself; a test may emit what the system would. */
class PowerMonitor extends LoudEmitter {}

export const powerMonitor = new PowerMonitor('powerMonitor', [
  'suspend',
  'resume',
  'lock-screen',
  'unlock-screen',
  'shutdown',
])
