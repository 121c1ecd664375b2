import type { ScaleDevice, UsbScale } from '#shared/scales/scale.ts'
import { isSameUsbScale } from '#shared/scales/same-scale.ts'
import { ScaleFailure } from './connection.ts'

/** A USB scale that is connected. */
export type FoundScale = Required<Omit<UsbScale, 'serial'>> &
  Pick<UsbScale, 'serial'> & {
    readonly name: string
    /** By which it is opened. */
    readonly path: string
  }

/**
 * What is said of those that are connected: no more than tells them apart, so that a scale is found again wherever it is plugged in,
 * unless another one just like it is there.
 */
export const tellApart = (found: readonly FoundScale[]): readonly Extract<ScaleDevice, { kind: 'usb' }>[] =>
  found.map(({ path: _path, port, ...one }) => {
    const ofItsKind = found.filter(({ vendor, product }) => vendor === one.vendor && product === one.product)
    if (ofItsKind.length === 1) return one
    const isTold = ofItsKind.filter(({ serial }) => serial === one.serial).length === 1
    if (isTold && one.serial !== undefined) return { ...one, name: `${one.name} (${one.serial})` }
    const place = ofItsKind.findIndex((other) => other.port === port) + 1
    return { ...one, port, name: `${one.name} (${place})` }
  })

/** The one that was chosen. @throws ScaleFailure where it is not there, or where several may be meant */
export const whichScale = (found: readonly FoundScale[], scale: UsbScale): FoundScale => {
  const [one, ...others] = found.filter((device) => isSameUsbScale(device, scale))
  if (!one) throw new ScaleFailure('scale_away')
  if (others.length > 0) throw new ScaleFailure('scale_several')
  return one
}
