import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { cloneRequestOf } from '#shared/shipments/request-of.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { isolate, isolateDigits } from '#app/i18n/isolate.ts'
import { shortReference } from '../../parts/short-reference.ts'
import { formOfRequest } from '../model/form-of-request.ts'
import { newShipmentAddress } from '../routes.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import type { ShipmentEditor } from './use-shipment-editor.ts'

/** Fills the page from the shipment or the template that its address names, once; then the address is the plain one. */
export const useFillFromAddress = ({
  fill,
  replaceForm,
}: Pick<ShipmentEditor, 'fill' | 'replaceForm'>): void => {
  const { t } = useTranslation(['new-shipment', 'problems'])
  const client = useTRPCClient()
  const [, navigate] = useLocation()
  const notify = useNotify()
  const search = useSearch()

  const fillFromShipment = async (reference: string): Promise<void> => {
    const { request, leftOut } = cloneRequestOf(await client.shipments.get.query({ reference }), new Date())
    const filled = t('clone.filled', { reference: isolateDigits(shortReference(reference)) })
    replaceForm(
      formOfRequest({ ...request }),
      leftOut.length === 0 ? filled : `${filled} ${t('clone.withoutDates')}`,
    )
  }
  const fillFromTemplate = async (name: string): Promise<void> => {
    const { items } = await client.templates.list.query()
    const template = items.find((known) => known.name === name)
    if (template) fill(formOfRequest(template.request), t('templates.filled', { name: isolate(name) }))
    else notify({ kind: 'page', message: t('templates.unknown', { name: isolate(name) }) })
  }
  const sayFailure = (error: unknown): void => {
    const { details } = apiErrorOf(error)
    const why = t(`problems:${details[0]?.code ?? 'internal_server_error'}`)
    notify({ kind: 'page', message: t('clone.failed', { why }) })
  }

  const fillFrom = useEffectEvent((params: URLSearchParams): void => {
    const [reference, name] = [params.get('clone'), params.get('template')]
    if (reference === null && name === null) return
    // A reload must not fill it a second time: from here on the draft holds it.
    navigate(newShipmentAddress(), { replace: true })
    const filling = reference === null ? fillFromTemplate(name ?? '') : fillFromShipment(reference)
    filling.catch(sayFailure)
  })
  useEffect(() => fillFrom(new URLSearchParams(search)), [search])
}
