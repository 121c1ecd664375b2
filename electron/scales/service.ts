import { refuse } from '#shared/api-error.ts'
import {
  type ChosenScale,
  type Scale,
  type ScaleDevice,
  type ScaleDevices,
  type ScaleState,
  scale as scaleSchema,
} from '#shared/scales/scale.ts'
import { isSameScale } from '#shared/scales/same-scale.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database } from '../platform/database.ts'
import type { SettingStore } from '../settings/service.ts'
import { type ScaleConnections, ScaleFailure } from './connections/connection.ts'
import { createFollowing, type ScaleTimes } from './following.ts'

const NAME = 'scale'
/** As the trail calls that another scale is used. */
const changed = { operation: 'change_settings', reference: NAME } as const

type Caller = { readonly mayNameFiles?: boolean | undefined; readonly actor: string }

type Ports = {
  readonly database: Database
  readonly settingsStore: SettingStore
  readonly recordChange: RecordDeskChange
  readonly connections: ScaleConnections
  readonly reportFailure: (error: unknown) => void
  readonly times?: ScaleTimes | undefined
}

/** The scale of this desk: which it is, and what it shows. */
export const createScaleService = (ports: Ports) => {
  const { database, settingsStore, recordChange, connections, reportFailure, times } = ports
  const chosen = (): Scale | undefined =>
    scaleSchema.optional().safeParse(settingsStore.find(NAME)?.record?.value).data
  const following = createFollowing({ connections, chosen, reportFailure, times })
  const get = (): ChosenScale => {
    const scale = chosen()
    return scale ? { scale } : {}
  }

  const list = async (): Promise<ScaleDevices> => {
    const [usb, serial] = await Promise.allSettled([connections.usb.list(), connections.serial.list()])
    const items = [usb, serial].flatMap((found): readonly ScaleDevice[] =>
      found.status === 'fulfilled' ? found.value : [],
    )
    const failures = [usb, serial].flatMap((found) =>
      found.status === 'rejected' && found.reason instanceof ScaleFailure ? [found.reason] : [],
    )
    if (failures.length === 0) return { items }
    return {
      items,
      failure: failures.map(({ message }) => message).join(' '),
      sentences: failures.map(({ sentence }) => sentence),
    }
  }

  return {
    get,
    /** What is connected to this computer and is, or may be, a scale; those that are first. */
    list,

    /**
     * Uses this scale from now on. It need not be switched on.
     * @throws Refusal where a page names what nobody has connected: it could be any file of the computer
     */
    save: async (scale: Scale, { mayNameFiles, actor }: Caller): Promise<ChosenScale> => {
      const before = chosen()
      const isKnown = (device: ScaleDevice): boolean => isSameScale(device, scale)
      const isListed =
        mayNameFiles === true ||
        (before !== undefined && isSameScale(before, scale)) ||
        (await list()).items.some(isKnown)
      if (!isListed)
        throw refuse('validation_error', {
          property: '$.scale',
          code: 'invalid_value',
          sentence: { key: 'scale_unknown' },
        })
      database.write((writer) => {
        recordChange(writer, { ...changed, actor, before: chosen(), after: scale })
        settingsStore.save(writer, { name: NAME, value: scale })
      })
      following.restart()
      return get()
    },

    /** Uses no scale any more. */
    remove: (actor: string): ChosenScale => {
      database.write((writer) => {
        recordChange(writer, { ...changed, actor, before: chosen() })
        settingsStore.remove(writer, NAME)
      })
      following.restart()
      return get()
    },

    /** What the scale shows, from now on. */
    follow: (signal: AbortSignal | undefined): AsyncGenerator<ScaleState> => following.follow(signal),

    close: following.close,
  }
}
export type ScaleService = ReturnType<typeof createScaleService>
