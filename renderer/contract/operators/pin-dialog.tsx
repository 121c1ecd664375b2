import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passing } from '#ui/dialogs/is-dialog-open.ts'
import { useFocusBack } from '#ui/dialogs/use-focus-back.ts'
import { PinForm } from './pin-form.tsx'
import { pinQuestion } from './pin-question.ts'

/** Asks whoever takes over for their PIN, on whatever page. */
export const PinDialog = () => {
  const asked = pinQuestion.use()
  return asked && <PinModal key={asked.operator} {...asked} />
}

const close = (): void => pinQuestion.change(() => undefined)

type PinModalProps = NonNullable<ReturnType<typeof pinQuestion.get>>

const PinModal = ({ codes, ...operator }: PinModalProps) => {
  const { t } = useTranslation(['operators', 'common'])
  const [before] = useState(() => document.activeElement)
  useFocusBack(before)
  return (
    <Modal
      opened
      size="xs"
      onClose={close}
      title={t('pin.title')}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      {...passing}
    >
      <PinForm operator={operator} codes={codes} confirm={t('pin.signOn')} onDone={close} />
    </Modal>
  )
}
