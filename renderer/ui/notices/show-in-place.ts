import { type NotificationData, notifications } from '@mantine/notifications'

const shown = new Map<string, string>()

/** Shows a notice in place of the last one of its kind, so that whoever strikes a key ten times reads one answer. */
export const showInPlace = (kind: string, notice: NotificationData): void => {
  const before = shown.get(kind)
  if (before !== undefined) notifications.hide(before)
  // With a name of its own each time: it is read out again, and stays as long as any other.
  shown.set(kind, notifications.show(notice))
}

/** Takes away the last notice of a kind: it is not true any more. */
export const hideNotice = (kind: string): void => {
  const before = shown.get(kind)
  if (before !== undefined) notifications.hide(before)
  shown.delete(kind)
}

/** Says why what was asked for, by a key or a button, is not possible now. */
export const showDisabledReason = (reason: string, closeLabel: string): void =>
  showInPlace('why not', {
    message: reason,
    color: 'yellow',
    closeButtonProps: { 'aria-label': closeLabel },
  })
