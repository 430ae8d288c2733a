import { example } from '../example.ts'
import { Orders } from './orders.tsx'

export const name = { 'zh-TW': '排序', en: 'Orders of a list' }

export const examples = [
  example('兩種排序', 'Two orders', (say) => (
    <Orders
      label={say('提案排序', 'Order of proposals')}
      here="newest"
      orders={[
        { name: 'newest', to: '/components', text: say('最新', 'Newest') },
        {
          name: 'endorsed',
          to: '/components?order=endorsed',
          text: say('最多附議', 'Most endorsed'),
        },
      ]}
    />
  )),
]
