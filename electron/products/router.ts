import {
  changeGtinsRequest,
  findProductRequest,
  listProductsRequest,
  productBySku,
  saveProductRequest,
} from '#shared/products/product.ts'
import { command, leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { ProductService } from './service.ts'

export const createProductsRouter = (products: ProductService) =>
  router({
    list: query
      .input(normalized(listProductsRequest.prefault({})))
      .query(({ input }) => products.list(input)),
    find: query.input(normalized(findProductRequest)).query(({ input }) => products.find(input)),
    save: leadCommand('settings')
      .input(normalized(saveProductRequest))
      .mutation(({ input, ctx }) => products.save(input, ctx.actor)),
    changeGtins: command
      .input(normalized(changeGtinsRequest))
      .mutation(({ input, ctx }) => products.changeGtins(input, ctx.actor)),
    remove: leadCommand('settings')
      .input(normalized(productBySku))
      .mutation(({ input, ctx }) => products.remove(input.sku, ctx.actor)),
  })
