import { LoudEmitter } from '../refuse.ts'

export type PowerEventArguments = Record<
  'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown',
  []
>

/** Nothing sleeps here by itself; a test may emit what the system would. */
class PowerMonitor extends LoudEmitter<PowerEventArguments> {}

export const powerMonitor = new PowerMonitor('powerMonitor', [
  'suspend',
  'resume',
  'lock-screen',
  'unlock-screen',
  'shutdown',
])
