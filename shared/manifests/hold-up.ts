import { canManifest } from '../shipments/transition.ts'
import type { ChecklistItem } from './checklist.ts'

type Waiting = Pick<ChecklistItem, 'state' | 'group' | 'missing'>

/** Whether a shipment goes with the next driver without anybody saying so: packed, with all its papers, and in no cage of its own. */
export const isReady = ({ state, group, missing }: Waiting): boolean =>
  state === 'ready_to_ship' && group === undefined && missing.length === 0

/** Whether a person may send it along all the same: what is in a locked group goes with that, and some states allow it to nobody. */
export const mayGoAlong = ({ state, group }: Omit<Waiting, 'missing'>): boolean =>
  canManifest(state) && group === undefined
