import type { SettingsService } from '../settings/service.ts'
import type { DeskPorts } from '../desk-ports.ts'
import type { Reader } from '../platform/database.ts'
import { userName } from '../platform/user-name.ts'
import { commandLineActor, integrationActor } from './actors.ts'
import { createOperatorService } from './service.ts'
import { createSession } from './session.ts'
import { createSigning, type SigningPorts } from './signing.ts'
import { openOperatorStore } from './store.ts'

type Ports = Pick<SigningPorts, 'database' | 'clock' | 'audit'> & {
  readonly reader: Reader
  readonly settings: SettingsService
  readonly ports: Pick<DeskPorts, 'commandLine' | 'mayNameFiles' | 'reportBug'>
}

/** Puts together who may work at a desk, who is signed on, and in whose name its calls are made. */
export const openOperators = ({ database, clock, audit, reader, settings, ports }: Ports) => {
  const store = openOperatorStore(reader)
  const currentSettings = () => {
    settings.refresh()
    return settings.get()
  }
  const session = createSession({ store, clock, settings: currentSettings })
  const signingPorts = { database, clock, store, audit, session, settings: currentSettings }
  const signing = createSigning(signingPorts)
  const { commandLine, mayNameFiles = false, reportBug } = ports
  const integration = commandLine?.actor === undefined ? undefined : integrationActor(commandLine.actor)
  /** As long as nobody has to sign on, whoever uses the computer is who Settings say works here. */
  const actorWithoutOperators = (): string => currentSettings().operator
  const actorWithoutWindow = (): string =>
    integration ?? (store.list().length === 0 ? actorWithoutOperators() : commandLineActor(userName()))

  return {
    session,
    signing,
    service: createOperatorService({ ...signingPorts, signing, updateSettings: settings.update }),
    /** What a call is made with: in the name of whoever is signed on at this moment; a caller without a window is bound by nothing. */
    createContext: () =>
      commandLine
        ? { actor: actorWithoutWindow(), reportBug, mayNameFiles }
        : {
            actor: session.actor() ?? actorWithoutOperators(),
            reportBug,
            mayNameFiles,
            guard: session.guard,
          },
  }
}
export type OperatorServices = Pick<ReturnType<typeof openOperators>, 'session' | 'signing' | 'service'>
