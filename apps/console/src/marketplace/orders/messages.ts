import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    orders: {
      lead: ['', ''],
      empty_hint: ['在商城选择商品后即可下单。', 'Choose something in the marketplace to place an order.'],
      search: ['搜索订单号、买方或卖方', 'Search number, buyer or seller'],
      fields: {
        number: ['订单号', 'Number'],
        sellerName: ['卖方', 'Seller'],
        sellerId: ['卖方', 'Seller'],
        buyerName: ['买方', 'Buyer'],
        divisionCode: ['卖方所在地', 'Seller’s division'],
        assistance: ['帮扶物资', 'Assistance goods'],
        status: ['状态', 'Status'],
        totalFen: ['金额', 'Total'],
        placedAt: ['下单时间', 'Placed'],
        acceptedAt: ['验收时间', 'Accepted'],
        settledAt: ['结算时间', 'Settled'],
        cancelledAt: ['取消时间', 'Cancelled'],
      },
    },
  },
  order: {
    lines: ['商品', 'Goods'],
    beneficiary_count: ['受益户 %{count} 户', 'For %{count} households'],
    parties: ['买卖双方', 'Parties'],
    history: ['办理过程', 'History'],
    progress: ['进度', 'Progress'],
    assistance: ['帮扶物资', 'Assistance goods'],
    assistance_only: ['仅帮扶物资', 'Assistance goods only'],
    ordinary_only: ['非帮扶物资', 'Other goods'],
    actions: {
      place: ['下单', 'Placed'],
      confirm: ['卖方确认', 'Confirmed by the seller'],
      ship: ['卖方发货', 'Shipped'],
      receive: ['买方收货', 'Received'],
      accept: ['买方验收', 'Accepted'],
      settle: ['结算付款', 'Settled'],
      cancel: ['取消', 'Cancelled'],
    },
    steps: {
      confirm: ['确认订单', 'Confirm'],
      ship: ['发货', 'Ship'],
      receive: ['确认收货', 'Received'],
      accept: ['验收通过', 'Accept'],
      settle: ['确认结算', 'Settle'],
      cancel: ['取消订单', 'Cancel'],
    },
    confirm: {
      confirm: ['确认接受此订单。', 'You accept this order.'],
      ship: ['确认货物已发出。', 'The goods are on their way.'],
      receive: ['确认已收到货物。', 'You have the goods.'],
      accept: [
        '验收后，帮扶物资计入各受益户的帮扶措施。',
        'Assistance goods become measures of the households named.',
      ],
      settle: [
        '确认货款已付清；建档户卖家的收入将入账。',
        'You have paid; the income of a household on file is booked.',
      ],
      cancel: ['取消后库存退回货架。', 'The stock returns to the shelf.'],
    },
    done: ['订单已更新', 'The order has moved on'],
  },
};
