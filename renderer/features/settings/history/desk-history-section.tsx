import { Select, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeskHistoryEntry } from '#shared/audit/desk-history.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ChangeList } from '#contract/history/change-list.tsx'
import { useMessages } from '#contract/use-messages.ts'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { MoreButton } from '#ui/table/more-button.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import classes from './history.module.css'
import { useDeskHistory } from './use-desk-history.ts'
import { useDeskWords } from './use-desk-words.ts'

/** Everything that was done to the desk itself: when, by whom, what, and what is another since. */
export const DeskHistorySection = () => {
  const { t } = useTranslation('desk-history')
  const history = useDeskHistory()
  const { items, actors, actor, setActor, isError } = history
  return (
    <Card
      title={t('title')}
      wide
      aside={
        actors.length > 1 && (
          <Select
            aria-label={t('person')}
            clearable
            data={[...actors]}
            onChange={setActor}
            placeholder={t('everybody')}
            searchable
            nothingFoundMessage={t('nobody')}
            value={actor}
          />
        )
      }
    >
      <p className={classes['help']}>{t('help')}</p>
      {isError && <Text c="red">{t('failed')}</Text>}
      {items?.length === 0 && (
        <EmptyState icon={<IconHistory size={32} />} title={t('empty')} help={t('emptyHelp')} />
      )}
      {items !== undefined && items.length > 0 && (
        <PlainTable className={classes['table']} head={[t('when'), t('who'), t('what'), t('changes')]}>
          <tbody>
            {items.map((entry) => (
              <Row key={entry.sequence} entry={entry} />
            ))}
          </tbody>
        </PlainTable>
      )}
      <MoreButton list={history}>{t('more')}</MoreButton>
    </Card>
  )
}

const Row = ({ entry }: { readonly entry: DeskHistoryEntry }) => {
  const { t } = useTranslation('desk-history')
  const format = useFormat()
  const messages = useMessages()
  const words = useDeskWords()
  const about = words.about(entry)
  const reason = entry.sentence ? messages.sentence(entry.sentence) : entry.reason
  return (
    <tr>
      <td className={classes['when']}>
        <time dateTime={entry.at} title={format.exactly(entry.at)}>
          {isolate(format.moment(entry.at))}
        </time>
      </td>
      <td>
        <bdi>{entry.actor}</bdi>
      </td>
      <td>
        <strong>{words.what(entry)}</strong>
        {about !== '' && (
          <div>
            <bdi>{about}</bdi>
          </div>
        )}
      </td>
      <td>
        <ChangeList changes={words.changes(entry)} />
        {reason !== undefined && <bdi>{reason}</bdi>}
        {entry.details !== 'whole' && (
          <Text c={entry.details === 'damaged' ? 'red' : 'dimmed'} size="sm">
            {entry.details === 'damaged' ? t('damaged') : t('forgotten')}
          </Text>
        )}
      </td>
    </tr>
  )
}
