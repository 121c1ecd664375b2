import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LateFocus } from '../../actions/dialog/late-focus.tsx'
import type { PreviewTrouble } from './preview-state.ts'
import styles from './preview.module.css'

type PreviewFailedProps = {
  readonly why: PreviewTrouble
  readonly onSaveCopy?: () => void
  readonly onClose: () => void
}

/** Why nothing is shown, and what can be done with the document all the same. */
export const PreviewFailed = ({ why, onSaveCopy, onClose }: PreviewFailedProps) => {
  const { t } = useTranslation('preview')
  const canSave = onSaveCopy !== undefined && why !== 'quarantined' && why !== 'unread'
  return (
    <div className={styles['message']}>
      <IconAlertTriangle size={24} aria-hidden />
      <p className={styles['sentence']} role="alert">
        {t(`trouble.${why}`)}
        {canSave && ` ${t('canSave')}`}
      </p>
      <LateFocus>
        {canSave ? (
          <Button data-autofocus leftSection={<IconDownload size={16} aria-hidden />} onClick={onSaveCopy}>
            {t('saveCopy')}
          </Button>
        ) : (
          <Button data-autofocus onClick={onClose}>
            {t('close')}
          </Button>
        )}
      </LateFocus>
    </div>
  )
}
