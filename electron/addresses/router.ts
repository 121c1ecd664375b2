import type { z } from 'zod'
import {
  addressById,
  type saveAddressRequest,
  searchAddressesRequest,
} from '#shared/addresses/known-address.ts'
import { leadCommand, normalized, query, router, unread } from '../trpc/init.ts'
import type { AddressService } from './service.ts'

const saveInput = unread<z.input<typeof saveAddressRequest>>()

export const createAddressesRouter = (addresses: AddressService) =>
  router({
    search: query
      .input(normalized(searchAddressesRequest.prefault({})))
      .query(({ input }) => addresses.search(input)),
    save: leadCommand('settings')
      .input(saveInput)
      .mutation(({ input, ctx }) => addresses.save(input, ctx.actor)),
    remove: leadCommand('settings')
      .input(normalized(addressById))
      .mutation(({ input, ctx }) => addresses.remove(input.id, ctx.actor)),
    removeAll: leadCommand('settings').mutation(({ ctx }) => addresses.removeAll(ctx.actor)),
  })
