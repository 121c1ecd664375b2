import type { Scale, ScaleDevice, UsbScale } from './scale.ts'

/** What tells USB scales apart: two of one kind may give the same serial number, or none. */
type UsbPlace = Pick<UsbScale, 'vendor' | 'product' | 'serial' | 'port'>

/** Whether a USB device is the scale that was chosen. One that was chosen by its kind alone may be any of that kind. */
export const isSameUsbScale = (device: UsbPlace, { vendor, product, serial, port }: UsbPlace): boolean =>
  device.vendor === vendor &&
  device.product === product &&
  (serial === undefined || device.serial === serial) &&
  (port === undefined || device.port === port)

/** Whether a device is the scale that was chosen. */
export const isSameScale = (device: ScaleDevice | Scale, scale: Scale): boolean =>
  device.kind === 'serial'
    ? scale.kind === 'serial' && scale.path === device.path
    : scale.kind === 'usb' && isSameUsbScale(device, scale)
