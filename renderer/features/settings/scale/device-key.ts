import { type Scale, type ScaleDevice, scale } from '#shared/scales/scale.ts'

type Place = ScaleDevice | Scale

/** By what a choice names a device: one of the same key is the same device. */
export const keyOfDevice = (device: Place): string =>
  device.kind === 'serial'
    ? device.path
    : [device.vendor, device.product, device.serial, device.port].join(':')

/** What a chosen device is used as, before anything else is known of it. */
export const scaleOfDevice = ({ name: _name, ...device }: ScaleDevice): Scale => scale.parse(device)
