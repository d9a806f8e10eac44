export { type Feed, type FeedItem, looksLikeFeed, readFeed } from './feed.ts';
export { type FetchOptions, fetchPage, type Page } from './fetch.ts';
export { Politeness } from './robots.ts';
