/** Generated from events/generated/openapi.json by npm run generate. Change the API, and this follows. */

export interface paths {
  '/v1/me': {
    get: {
      parameters: { path?: never; query?: never; header?: GetMeHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': GetMeAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/worklist': {
    get: {
      parameters: { path?: never; query?: GetWorklistQuery; header?: GetWorklistHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': GetWorklistAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/my/customers': {
    get: {
      parameters: { path?: never; query?: ListMyCustomersQuery; header?: ListMyCustomersHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': ListMyCustomersAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/customers/{customerId}': {
    get: {
      parameters: { path: GetCustomerPath; query?: never; header?: GetCustomerHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': Dossier } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/customers/{customerId}/cases': {
    get: {
      parameters: { path: ListCasesPath; query?: ListCasesQuery; header?: ListCasesHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': ListCasesAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/customers/{customerId}/choice': {
    post: {
      parameters: { path: RecordChoicePath; query?: never; header: RecordChoiceHeader; cookie?: never };
      requestBody: { content: { 'application/json': RecordChoiceBody } };
      responses: {
        202: { content: { 'application/json': RecordChoiceAnswer } };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        413: { content: { 'application/problem+json': Problem } };
        415: { content: { 'application/problem+json': Problem } };
        422: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/cases/{caseKey}': {
    get: {
      parameters: { path: GetCasePath; query?: never; header?: GetCaseHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': RecordedCase } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/cases/{caseKey}/grant': {
    post: {
      parameters: { path: GrantReferralPath; query?: never; header: GrantReferralHeader; cookie?: never };
      requestBody: { content: { 'application/json': GrantReferralBody } };
      responses: {
        202: { content: { 'application/json': GrantReferralAnswer } };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        409: { content: { 'application/problem+json': Problem } };
        413: { content: { 'application/problem+json': Problem } };
        415: { content: { 'application/problem+json': Problem } };
        422: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/cases/{caseKey}/decline': {
    post: {
      parameters: { path: DeclineReferralPath; query?: never; header: DeclineReferralHeader; cookie?: never };
      requestBody: { content: { 'application/json': DeclineReferralBody } };
      responses: {
        202: { content: { 'application/json': DeclineReferralAnswer } };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        409: { content: { 'application/problem+json': Problem } };
        413: { content: { 'application/problem+json': Problem } };
        415: { content: { 'application/problem+json': Problem } };
        422: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/goodwill/preview': {
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': GoodwillWish } };
      responses: {
        200: { content: { 'application/json': Preview } };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        413: { content: { 'application/problem+json': Problem } };
        415: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/goodwill': {
    post: {
      parameters: { path?: never; query?: never; header: RequestGoodwillHeader; cookie?: never };
      requestBody: { content: { 'application/json': RequestGoodwillBody } };
      responses: {
        202: { content: { 'application/json': RequestGoodwillAnswer } };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        409: { content: { 'application/problem+json': Problem } };
        413: { content: { 'application/problem+json': Problem } };
        415: { content: { 'application/problem+json': Problem } };
        422: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/replies/check': {
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': CheckReplyBody } };
      responses: {
        200: { content: { 'application/json': CheckReplyAnswer } };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        413: { content: { 'application/problem+json': Problem } };
        415: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/rota': {
    get: {
      parameters: { path?: never; query?: GetRotaQuery; header?: GetRotaHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': GetRotaAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/policy': {
    get: {
      parameters: { path?: never; query?: never; header?: GetPolicyHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': Policy } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/lost': {
    get: {
      parameters: { path?: never; query?: GetLostQuery; header?: GetLostHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': GetLostAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/figures': {
    get: {
      parameters: { path?: never; query?: GetFiguresQuery; header?: GetFiguresHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': GetFiguresAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/referrals/overdue': {
    get: {
      parameters: { path?: never; query?: never; header?: ListOverdueHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': ListOverdueAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/quarantine': {
    get: {
      parameters: { path?: never; query?: ListQuarantineQuery; header?: ListQuarantineHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': ListQuarantineAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/quarantine/{id}': {
    get: {
      parameters: { path: GetQuarantinedPath; query?: never; header?: GetQuarantinedHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': QuarantineEntry } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/quarantine/{id}/redrive': {
    post: {
      parameters: { path: RedriveQuarantinedPath; query?: never; header: RedriveQuarantinedHeader; cookie?: never };
      requestBody: { content: { 'application/json': RedriveQuarantinedBody } };
      responses: {
        202: { content: { 'application/json': RedriveQuarantinedAnswer } };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        409: { content: { 'application/problem+json': Problem } };
        413: { content: { 'application/problem+json': Problem } };
        415: { content: { 'application/problem+json': Problem } };
        422: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/quarantine/{id}/discard': {
    post: {
      parameters: { path: DiscardQuarantinedPath; query?: never; header: DiscardQuarantinedHeader; cookie?: never };
      requestBody: { content: { 'application/json': DiscardQuarantinedBody } };
      responses: {
        202: { content: { 'application/json': DiscardQuarantinedAnswer } };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        409: { content: { 'application/problem+json': Problem } };
        413: { content: { 'application/problem+json': Problem } };
        415: { content: { 'application/problem+json': Problem } };
        422: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/customers/{customerId}/export': {
    get: {
      parameters: { path: ExportCustomerPath; query?: ExportCustomerQuery; header?: ExportCustomerHeader; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': ExportCustomerAnswer } };
        304: { content?: never };
        400: { content: { 'application/problem+json': Problem } };
        401: { content: { 'application/problem+json': Problem } };
        403: { content: { 'application/problem+json': Problem } };
        404: { content: { 'application/problem+json': Problem } };
        503: { content: { 'application/problem+json': Problem } };
      };
    };
  };
}

/**
 * Why it is owed: the law gives it, we said so, or we want to.
 */
export type Basis = 'right' | 'promise' | 'goodwill';
export type Channel = 'letter' | 'email' | 'sms' | 'phone';
export type Language = 'de' | 'en';
/**
 * ASCII only: nothing that looks alike, is invisible or changes direction.
 */
export type Id = string;
export type Currency =
  | 'AED'
  | 'AFN'
  | 'ALL'
  | 'AMD'
  | 'AOA'
  | 'ARS'
  | 'AUD'
  | 'AWG'
  | 'AZN'
  | 'BAM'
  | 'BBD'
  | 'BDT'
  | 'BHD'
  | 'BIF'
  | 'BMD'
  | 'BND'
  | 'BOB'
  | 'BRL'
  | 'BSD'
  | 'BTN'
  | 'BWP'
  | 'BYN'
  | 'BZD'
  | 'CAD'
  | 'CDF'
  | 'CHF'
  | 'CLP'
  | 'CNY'
  | 'COP'
  | 'CRC'
  | 'CUP'
  | 'CVE'
  | 'CZK'
  | 'DJF'
  | 'DKK'
  | 'DOP'
  | 'DZD'
  | 'EGP'
  | 'ERN'
  | 'ETB'
  | 'EUR'
  | 'FJD'
  | 'FKP'
  | 'GBP'
  | 'GEL'
  | 'GHS'
  | 'GIP'
  | 'GMD'
  | 'GNF'
  | 'GTQ'
  | 'GYD'
  | 'HKD'
  | 'HNL'
  | 'HTG'
  | 'HUF'
  | 'IDR'
  | 'ILS'
  | 'INR'
  | 'IQD'
  | 'IRR'
  | 'ISK'
  | 'JMD'
  | 'JOD'
  | 'JPY'
  | 'KES'
  | 'KGS'
  | 'KHR'
  | 'KMF'
  | 'KPW'
  | 'KRW'
  | 'KWD'
  | 'KYD'
  | 'KZT'
  | 'LAK'
  | 'LBP'
  | 'LKR'
  | 'LRD'
  | 'LSL'
  | 'LYD'
  | 'MAD'
  | 'MDL'
  | 'MGA'
  | 'MKD'
  | 'MMK'
  | 'MNT'
  | 'MOP'
  | 'MRU'
  | 'MUR'
  | 'MVR'
  | 'MWK'
  | 'MXN'
  | 'MYR'
  | 'MZN'
  | 'NAD'
  | 'NGN'
  | 'NIO'
  | 'NOK'
  | 'NPR'
  | 'NZD'
  | 'OMR'
  | 'PAB'
  | 'PEN'
  | 'PGK'
  | 'PHP'
  | 'PKR'
  | 'PLN'
  | 'PYG'
  | 'QAR'
  | 'RON'
  | 'RSD'
  | 'RUB'
  | 'RWF'
  | 'SAR'
  | 'SBD'
  | 'SCR'
  | 'SDG'
  | 'SEK'
  | 'SGD'
  | 'SHP'
  | 'SLE'
  | 'SOS'
  | 'SRD'
  | 'SSP'
  | 'STN'
  | 'SVC'
  | 'SYP'
  | 'SZL'
  | 'THB'
  | 'TJS'
  | 'TMT'
  | 'TND'
  | 'TOP'
  | 'TRY'
  | 'TTD'
  | 'TWD'
  | 'TZS'
  | 'UAH'
  | 'UGX'
  | 'USD'
  | 'UYU'
  | 'UZS'
  | 'VED'
  | 'VES'
  | 'VND'
  | 'VUV'
  | 'WST'
  | 'XAF'
  | 'XCD'
  | 'XCG'
  | 'XOF'
  | 'XPF'
  | 'YER'
  | 'ZAR'
  | 'ZMW'
  | 'ZWG';
export type Interval = 'month' | 'year';
/**
 * A calendar day that exists.
 */
export type Day = string;
/**
 * What we say to a customer: visible text of one or more lines, not only blanks.
 */
export type Wording = string;
/**
 * An instant in UTC with offset Z.
 */
export type Instant = string;
/**
 * One line of visible text: no control, invisible or direction-changing characters, not only blanks.
 */
export type Label = string;
/**
 * One thing to be done.
 */
export type Remedy =
  | {
      kind: 'ShipSparePart';
      basis: Basis;
      product: {
        sku: Id;
        name: Label;
        serialNumber?: Id;
      };
      part: {
        sku: Id;
        name: Label;
      };
      value?: Price;
    }
  | {
      kind: 'Repair';
      basis: Basis;
      product: {
        sku: Id;
        name: Label;
        serialNumber?: Id;
      };
      value?: Price;
    }
  | {
      kind: 'ReplaceProduct';
      basis: Basis;
      product: {
        sku: Id;
        name: Label;
        serialNumber?: Id;
      };
      value?: Price;
    }
  | {
      kind: 'StopUseNotice';
      basis: Basis;
      product: {
        sku: Id;
        name: Label;
        serialNumber?: Id;
      };
    }
  | {
      kind: 'WaiveFee';
      basis: Basis;
      value: Price;
    }
  | {
      kind: 'RefundFee';
      basis: Basis;
      value: Price;
    }
  | {
      kind: 'MatchOffer';
      basis: Basis;
      contractId: Id;
      offerId: Id;
      price: Money;
      interval: Interval;
      value: Price;
      from?: Day;
    }
  | {
      kind: 'SendReminder';
      basis: Basis;
      date: 'inspection' | 'warrantyEnd' | 'contractEnd' | 'cancellationDeadline' | 'service';
      dueOn: Day;
      about?: Id;
    }
  | {
      kind: 'CorrectAdvice';
      basis: Basis;
      correction: Wording;
    }
  | {
      kind: 'Compensate';
      basis: Basis;
      value: Price;
    }
  | {
      kind: 'AdviseSaving';
      basis: Basis;
      value: Price;
      per: 'once' | 'year';
      leaveOut?: {
        sku: Id;
        name: Label;
      }[];
      take?: {
        sku: Id;
        name: Label;
        insteadOf: {
          sku: Id;
          name: Label;
        };
      }[];
      plan?: {
        contractId: Id;
        planId: Id;
        name: Label;
        price: Money;
        interval: Interval;
      };
    }
  | {
      kind: 'HonourOrder';
      basis: Basis;
      orderId: Id;
    }
  | {
      kind: 'RestoreReservation';
      basis: Basis;
      reservationId: Id;
    }
  | {
      kind: 'KeepSlot';
      basis: Basis;
      engagementId: Id;
    }
  | {
      kind: 'OfferChoice';
      basis: Basis;
      of: 'order' | 'reservation' | 'day' | 'whenever' | 'host';
      about: Id;
      options: {
        option: Id;
        name?: Label;
        day?: Day;
      }[];
      until?: Day;
    }
  | {
      kind: 'MakeGood';
      basis: Basis;
      value: Price;
    }
  | {
      kind: 'KeepTerms';
      basis: Basis;
      decisionId: Id;
    }
  | {
      kind: 'HoldChange';
      basis: Basis;
      decisionId: Id;
    }
  | {
      kind: 'Apologise';
      basis: Basis;
    }
  | {
      kind: 'FixOrganisation';
      basis: Basis;
      place: Id;
      by: Id;
    }
  | {
      kind: 'AlarmPlace';
      basis: Basis;
      place: Id;
      interruptions: number;
      days: number;
    }
  | {
      kind: 'Acknowledge';
      basis: Basis;
      complaintId: Id;
    }
  | {
      kind: 'HoldClosure';
      basis: Basis;
      complaintId: Id;
    }
  | {
      kind: 'CloseComplaint';
      basis: Basis;
      complaintId: Id;
    }
  | {
      kind: 'AssignHost';
      basis: Basis;
      host: {
        employeeId: Id;
        name?: Label;
      };
      deputy?: {
        employeeId: Id;
        name?: Label;
      };
    }
  | {
      kind: 'ReleaseCustomer';
      basis: Basis;
      follows: {
        employeeId: Id;
        name?: Label;
      };
    }
  | {
      kind: 'IntroduceHost';
      basis: Basis;
      contactId: Id;
      host: {
        employeeId: Id;
        name?: Label;
      };
    }
  | {
      kind: 'RouteContact';
      basis: Basis;
      contactId: Id;
      to: {
        employeeId: Id;
        name?: Label;
      };
      host: {
        employeeId: Id;
        name?: Label;
      };
    }
  | {
      kind: 'FindExpert';
      basis: Basis;
      topic: Id;
      host: {
        employeeId: Id;
        name?: Label;
      };
    }
  | {
      kind: 'CoverAbsence';
      basis: Basis;
      employeeId: Id;
      from: Day;
      until: Day;
    }
  | {
      kind: 'CheckIn';
      basis: Basis;
      host: {
        employeeId: Id;
        name?: Label;
      };
    }
  | {
      kind: 'ReportExcuse';
      basis: Basis;
      team?: Id;
      /**
       * @minItems 1
       * @maxItems 3
       */
      excuses: {
        excuse: 'rules' | 'organisation' | 'other-customer';
        count: number;
      }[];
    }
  | {
      kind: 'WriteAgain';
      basis: Basis;
    }
  | {
      kind: 'WalkThrough';
      basis: Basis;
      employeeId: Id;
      /**
       * @minItems 1
       * @maxItems 10
       */
      situations: Label[];
    }
  | {
      kind: 'Farewell';
      basis: Basis;
    }
  | {
      kind: 'Thank';
      basis: Basis;
    }
  | {
      kind: 'Answer';
      basis: Basis;
      words: string;
    }
  | {
      kind: 'ExplainDecline';
      basis: Basis;
      reason: string;
      instead: string;
    };
/**
 * What a person wrote. Personal: never logged.
 */
export type Prose = string;

export interface CheckReplyAnswer {
  fine: boolean;
  excuses: {
    kind: string;
    sentence: string;
    start: number;
    end: number;
  }[];
}
export interface CheckReplyBody {
  text: string;
  /**
   * What it is likely written in. It is read in both languages, as what goes out is.
   */
  language?: Language;
}
export interface Contract {
  contractId: Id;
  productId: Id;
  price: Price;
  interval: Interval;
  startedOn: Day;
  /**
   * The last day it runs, where it ends by itself.
   */
  endsOn?: Day;
  /**
   * The last day on which it can be cancelled.
   */
  cancelBy?: Day;
  /**
   * The day from which it no longer runs.
   */
  cancelledOn?: Day;
}
/**
 * Money that is more than nothing.
 */
export interface Price {
  amount: number;
  currency: Currency;
}
export interface DeclineReferralAnswer {
  caseKey: string;
}
export interface DeclineReferralBody {
  reason: string;
  instead: string;
}
export interface DiscardQuarantinedAnswer {
  discarded: boolean;
}
export interface DiscardQuarantinedBody {
  reason: Wording;
}
export interface Dossier {
  customerId: Id;
  profile?: Profile;
  host?: Host;
  purchases: Purchase[];
  contracts: Contract[];
  promises: PromiseMade[];
  choices: {
    employeeId: Id;
    until?: string;
  }[];
  dates: {
    kind: string;
    about: string;
    dueOn: string;
  }[];
}
export interface Profile {
  customerId: Id;
  language: Language;
  customerSince: Day;
  channel: Channel;
  /**
   * What they mostly come to us for: somebody who knows it looks after them.
   */
  topic?: Id;
}
export interface Host {
  hostId: Id;
  deputyId?: Id;
  /**
   * When the customer last said themselves who it is to be.
   */
  chosenAt?: Instant;
}
export interface Purchase {
  sku: Id;
  serialNumber?: Id;
  date?: Day;
}
export interface PromiseMade {
  kind: 'order' | 'reservation' | 'service';
  promiseId: Id;
  /**
   * When it was accepted, confirmed or agreed.
   */
  madeAt: Instant;
  /**
   * What was promised, as a letter may say it.
   */
  what?: Label;
  /**
   * The day for which it was promised.
   */
  agreedFor?: Day;
}
export interface ExportCustomerAnswer {
  customer: Dossier;
  cases: RecordedCase[];
  /**
   * Only if there are more cases.
   */
  cursor?: string;
}
export interface RecordedCase {
  verdict: 'granted' | 'referred' | 'unneeded';
  remedies: Remedy[];
  meanwhile?: Remedy[];
  findings: Finding[];
  policyVersion: string;
  outcomeId: string;
  caseKey: string;
  decidedAt: Instant;
  event: {
    name: string;
    source: Id;
    caseId: string;
    occurredAt: Instant;
    data: {
      [k: string]: unknown;
    };
  };
  letter?: Letter;
  referral?: Referral;
  /**
   * Whether whoever is signed in may answer the referral. Only while it waits for an answer.
   */
  mayAnswer?: boolean;
}
/**
 * Integer minor units of an ISO 4217 currency, never negative.
 */
export interface Money {
  amount: number;
  currency: Currency;
}
export interface Finding {
  rule: string;
  result: 'applies' | 'not-met' | 'not-applicable' | 'unknown';
  because: {
    code: string;
    params?: {
      [k: string]: unknown;
    };
  };
  basis?: Basis;
}
export interface Letter {
  channel: Channel;
  language: Language;
  subject: string;
  body: string;
}
export interface Referral {
  hostId: Id;
  dueAt: Instant;
  turn: number;
  answeredBy?: string;
}
export interface GetFiguresAnswer {
  from: Instant;
  to: Instant;
  health: {
    healthy: boolean;
    because: {
      code: 'quarantined' | 'overdue';
      count: number;
    }[];
  };
  cases: {
    day: Day;
    /**
     * Of an answer, and of a remedy that failed: what it is about in the first place.
     */
    event: string;
    verdict: 'granted' | 'referred' | 'unneeded';
    /**
     * The customer came to us about it.
     */
    asked: boolean;
    count: number;
    /**
     * In so many of them something was put right: more than a courtesy.
     */
    putRight: number;
  }[];
  begging: {
    putRight: number;
    unasked: number;
    shareUnasked?: number;
    contacts: number;
    contactsPerRemedy?: number;
    begged: number[];
    waiting: number;
  };
  value: {
    day: Day;
    basis: Basis;
    currency: string;
    amount: number;
  }[];
  /**
   * From the 28 days before, or as many as there were; empty if there was less than a week.
   */
  forecast: {
    basis: Basis;
    currency: string;
    amount: number;
  }[];
  remedies: {
    day: Day;
    kind: string;
    count: number;
  }[];
  /**
   * From what happened to the customer until something was put right, also where a person had to say yes. What was answered before that was kept is not in it.
   */
  time: {
    count: number;
    medianMs?: number;
    p95Ms?: number;
    days: {
      day: Day;
      count: number;
      medianMs?: number;
      p95Ms?: number;
    }[];
  };
  excuses: {
    team?: Id;
    kind: 'rules' | 'organisation' | 'other-customer';
    count: number;
  }[];
  referrals: {
    waiting: number;
    overdue: number;
    atLeast: boolean;
  };
  quarantine: {
    open: number;
    byCode: {
      code: string;
      count: number;
    }[];
    /**
     * There may be more: they were not counted any further.
     */
    atLeast: boolean;
  };
}
export interface GetLostAnswer {
  from: Instant;
  to: Instant;
  lost: {
    customerId: Id;
    leftOn: Day;
    reason?: string;
    quote?: string;
    decided: {
      caseKey?: string;
      event: string;
      verdict: 'granted' | 'referred' | 'unneeded';
      /**
       * Something was put right: more than a courtesy.
       */
      putRight: boolean;
      decidedAt: Instant;
    }[];
    putRight: number;
  }[];
}
export interface GetMeAnswer {
  employeeId: Id;
  groups: ('host' | 'operations' | 'privacy')[];
}
export interface GetRotaAnswer {
  /**
   * Today, in UTC.
   */
  day: Day;
  colleagues: OnTheRota[];
  turns: {
    day: Day;
    employeeId: Id;
  }[];
}
export interface OnTheRota {
  employeeId: Id;
  name?: Label;
  languages: Language[];
  topics: Id[];
  team?: Id;
  /**
   * Whether they work today.
   */
  isThere: boolean;
  /**
   * The first day they work here, where it is still to come.
   */
  joinsOn?: Day;
  /**
   * The last day they work here. Only of those who leave.
   */
  leavesOn?: Day;
  /**
   * First and last days; those that begin within the days asked for and are not over.
   */
  absences: {
    from: Day;
    until: Day;
  }[];
}
export interface GetWorklistAnswer {
  cases: RecordedCase[];
  cursor?: string;
}
export interface GoodwillWish {
  customerId: Id;
  kind:
    | 'ShipSparePart'
    | 'Repair'
    | 'ReplaceProduct'
    | 'WaiveFee'
    | 'RefundFee'
    | 'Compensate'
    | 'MakeGood'
    | 'Apologise'
    | 'CheckIn';
  value?: Price;
  product?: {
    sku: Id;
    name: Label;
    serialNumber?: Id;
  };
  part?: {
    sku: Id;
    name: Label;
  };
  reason: Prose;
  /**
   * The case that it is about, where it is about one.
   */
  about?: string;
}
export interface GrantReferralAnswer {
  caseKey: string;
}
export interface GrantReferralBody {
  /**
   * @minItems 1
   * @maxItems 100
   */
  remedies?: number[];
  /**
   * Stands in the letter. Where nothing was proposed, it is the answer.
   */
  note?: string;
}
export interface ListCasesAnswer {
  cases: RecordedCase[];
  cursor?: string;
}
export interface ListMyCustomersAnswer {
  customers: LookedAfter[];
  cursor?: string;
}
export interface LookedAfter {
  customerId: Id;
  profile?: Profile;
  deputyId?: Id;
  /**
   * When the customer last said themselves who it is to be.
   */
  chosenAt?: Instant;
}
export interface ListOverdueAnswer {
  referrals: {
    caseKey: string;
    event: string;
    customerId?: Id;
    /**
     * Whom it waits for now.
     */
    hostId: Id;
    /**
     * By when the customer was to hear from them.
     */
    dueAt: Instant;
    /**
     * How often it was handed on.
     */
    turn: number;
  }[];
  /**
   * There may be more: these are the 100 oldest promises.
   */
  atLeast: boolean;
}
export interface ListQuarantineAnswer {
  entries: Quarantined[];
}
export interface Quarantined {
  id: Id;
  quarantinedAt: Instant;
  code: string;
  faults: {
    path: string;
    code: string;
    message?: string;
  }[];
  event?: string;
  source?: string;
  redrivenAt?: Instant;
  discarded?: {
    by: Id;
    at: Instant;
    reason: string;
  };
}
export interface Policy {
  version: Id;
  horizonDays: number;
  statutoryMonths: number;
  noEvidence: {
    cases: number;
    worth: Price;
    days: number;
  };
  perProduct: {
    cases: number;
    days: number;
  };
  pettyFees: {
    kinds: Id[];
    upTo: Price;
  };
  adviceCap: Price;
  reminderDays: {
    inspection: number;
    warrantyEnd: number;
    contractEnd: number;
    cancellationDeadline: number;
    service: number;
  };
  spotlessYears: number;
  interruptions: {
    cases: number;
    days: number;
  };
  makeGood: Price;
  choiceDays: number;
  agentCap: {
    cases: number;
    worth: Price;
    days: number;
  };
  referral: {
    answerWithinDays: number;
    standInHost: Id;
  };
  lowScore: number;
  promisedDaysOf: {
    [k: string]: number;
  };
  promisedDays: number;
  defaultLanguage: Language;
}
export interface Preview {
  verdict: 'granted' | 'referred' | 'unneeded';
  remedies: Remedy[];
  meanwhile?: Remedy[];
  findings: Finding[];
  policyVersion: string;
  dueAt?: Instant;
  letters: {
    de?: Letter;
    en?: Letter;
  };
}
/**
 * RFC 9457. Where it is wrong and what to do, never a value.
 */
export interface Problem {
  type:
    | 'urn:kulanz:problem:not-signed-in'
    | 'urn:kulanz:problem:not-allowed'
    | 'urn:kulanz:problem:not-found'
    | 'urn:kulanz:problem:wrong-method'
    | 'urn:kulanz:problem:answered-already'
    | 'urn:kulanz:problem:asked-just-now'
    | 'urn:kulanz:problem:nothing-to-answer'
    | 'urn:kulanz:problem:dealt-with-already'
    | 'urn:kulanz:problem:cannot-be-redriven'
    | 'urn:kulanz:problem:would-be-refused'
    | 'urn:kulanz:problem:too-large'
    | 'urn:kulanz:problem:wrong-content-type'
    | 'urn:kulanz:problem:bad-request'
    | 'urn:kulanz:problem:key-missing'
    | 'urn:kulanz:problem:key-used'
    | 'urn:kulanz:problem:try-again';
  title: string;
  status: number;
  detail?: string;
  /**
   * Of `asked-just-now`: the case that it is already.
   */
  caseKey?: string;
  faults?: {
    /**
     * Such as `body.value.amount`, `query.limit` or `header.Idempotency-Key`.
     */
    path: string;
    code:
      | 'too-large'
      | 'not-json'
      | 'not-an-event'
      | 'malformed-text'
      | 'too-deep'
      | 'too-many-items'
      | 'forbidden-key'
      | 'forged-source'
      | 'unknown-event'
      | 'unknown-version'
      | 'missing'
      | 'unknown-field'
      | 'wrong-type'
      | 'out-of-range'
      | 'not-allowed'
      | 'malformed'
      | 'not-together'
      | 'currency-mismatch'
      | 'in-the-future';
    /**
     * In English.
     */
    message: string;
    /**
     * Of `out-of-range`: of a number, of characters, of items.
     */
    atLeast?: number;
    /**
     * Of `out-of-range`: of a number, of characters, of items.
     */
    atMost?: number;
  }[];
}
export interface QuarantineEntry {
  id: Id;
  quarantinedAt: Instant;
  code: string;
  faults: {
    path: string;
    code: string;
    message?: string;
  }[];
  event?: string;
  source?: string;
  redrivenAt?: Instant;
  discarded?: {
    by: Id;
    at: Instant;
    reason: string;
  };
  body: string;
  truncated?: boolean;
  withheld?: boolean;
  /**
   * The case that it tells of, where that has an outcome by now.
   */
  decidedAs?: string;
}
export interface RecordChoiceAnswer {
  caseKey: string;
}
export interface RecordChoiceBody {
  employeeId: Id;
  choice: 'stay' | 'other' | 'follow';
  hostId?: Id;
}
export interface RedriveQuarantinedAnswer {
  redriven: boolean;
  wouldBeAccepted: boolean;
  /**
   * The case that will be decided, where it is one.
   */
  caseKey?: string;
}
export interface RedriveQuarantinedBody {
  dryRun?: boolean;
  anyway?: boolean;
}
export interface RequestGoodwillAnswer {
  caseKey: string;
  requestId: Id;
}
export interface RequestGoodwillBody {
  customerId: Id;
  kind:
    | 'ShipSparePart'
    | 'Repair'
    | 'ReplaceProduct'
    | 'WaiveFee'
    | 'RefundFee'
    | 'Compensate'
    | 'MakeGood'
    | 'Apologise'
    | 'CheckIn';
  value?: Price;
  product?: {
    sku: Id;
    name: Label;
    serialNumber?: Id;
  };
  part?: {
    sku: Id;
    name: Label;
  };
  reason: Prose;
  /**
   * The case that it is about, where it is about one.
   */
  about?: string;
  /**
   * It is meant, though you asked for the very same just now.
   */
  again?: boolean;
}
export interface GetMeHeader {
  'If-None-Match'?: string;
}
export interface GetWorklistQuery {
  limit?: number;
  cursor?: string;
}
export interface GetWorklistHeader {
  'If-None-Match'?: string;
}
export interface ListMyCustomersQuery {
  limit?: number;
  cursor?: string;
}
export interface ListMyCustomersHeader {
  'If-None-Match'?: string;
}
export interface GetCustomerPath {
  customerId: Id;
}
export interface GetCustomerHeader {
  'If-None-Match'?: string;
}
export interface ListCasesPath {
  customerId: Id;
}
export interface ListCasesQuery {
  limit?: number;
  cursor?: string;
}
export interface ListCasesHeader {
  'If-None-Match'?: string;
}
export interface RecordChoicePath {
  customerId: Id;
}
export interface RecordChoiceHeader {
  'Idempotency-Key': string;
}
export interface GetCasePath {
  caseKey: string;
}
export interface GetCaseHeader {
  'If-None-Match'?: string;
}
export interface GrantReferralPath {
  caseKey: string;
}
export interface GrantReferralHeader {
  'Idempotency-Key': string;
}
export interface DeclineReferralPath {
  caseKey: string;
}
export interface DeclineReferralHeader {
  'Idempotency-Key': string;
}
export interface RequestGoodwillHeader {
  'Idempotency-Key': string;
}
export interface GetRotaQuery {
  days?: number;
}
export interface GetRotaHeader {
  'If-None-Match'?: string;
}
export interface GetPolicyHeader {
  'If-None-Match'?: string;
}
export interface GetLostQuery {
  days?: number;
}
export interface GetLostHeader {
  'If-None-Match'?: string;
}
export interface GetFiguresQuery {
  days?: number;
}
export interface GetFiguresHeader {
  'If-None-Match'?: string;
}
export interface ListOverdueHeader {
  'If-None-Match'?: string;
}
export interface ListQuarantineQuery {
  days?: number;
}
export interface ListQuarantineHeader {
  'If-None-Match'?: string;
}
export interface GetQuarantinedPath {
  id: Id;
}
export interface GetQuarantinedHeader {
  'If-None-Match'?: string;
}
export interface RedriveQuarantinedPath {
  id: Id;
}
export interface RedriveQuarantinedHeader {
  'Idempotency-Key': string;
}
export interface DiscardQuarantinedPath {
  id: Id;
}
export interface DiscardQuarantinedHeader {
  'Idempotency-Key': string;
}
export interface ExportCustomerPath {
  customerId: Id;
}
export interface ExportCustomerQuery {
  cursor?: string;
}
export interface ExportCustomerHeader {
  'If-None-Match'?: string;
}
