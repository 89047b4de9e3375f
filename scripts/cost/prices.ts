/**
 * AWS's list prices in US dollars for eu-north-1 (Stockholm), without the free tier and without taxes. Data with a date: look them up again
 * before you rely on them. The DynamoDB price is that of us-east-1 since its halving in November 2024; Stockholm's may be some per cent higher.
 */
export const PRICES = {
  asOf: '2026-11-22',
  source: 'price pages of AWS Step Functions, AWS Lambda and Amazon DynamoDB',
  perStateTransition: 0.025 / 1000,
  perLambdaRequest: 0.2 / 1_000_000,
  /** Arm, the first tier. */
  perLambdaGigabyteSecond: 0.0000133334,
  perWriteUnit: 0.625 / 1_000_000,
} as const;
