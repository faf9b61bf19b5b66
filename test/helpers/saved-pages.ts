// Web pages as browsers save them, with all that stands around the text: each made here, in the manner of one kind of site.

/** A saved page, and the words on it that are no part of its text. */
export interface SavedPage {
  readonly html: string;
  readonly around: readonly string[];
}

const links = (...names: readonly string[]): string =>
  names.map((name) => `<li><a href="https://site.example/${name.replaceAll(' ', '-')}">${name}</a></li>`).join('');

/** A council's content management system: cookies, mega-menu, breadcrumbs, side menu, related links, sharing, feedback. */
export function councilPage(): SavedPage {
  const html = `<!DOCTYPE html>
<!-- saved from url=(0040)https://council.example/safety/plan -->
<html lang="en-GB" class="js"><head><meta charset="utf-8"><title>Community safety plan - Exampleshire Council</title>
<link rel="stylesheet" href="./plan_files/site.css"><script src="./plan_files/bundle.js"></script></head>
<body class="page page--standard">
<div id="ccc" class="ccc-banner" role="region" aria-label="Cookie preferences"><div class="ccc-inner"><h2>This website uses cookies</h2>
 <p>Some of them are needed. With your leave we set others that tell us how the site is used.</p>
 <button type="button" id="ccc-accept">Accept recommended settings</button><button type="button">Reject all</button></div></div>
<a class="skip-link" href="#page-content">Skip to main content</a>
<header class="site-header"><div class="site-header__inner"><a href="/" class="logo"><img src="./plan_files/logo.svg" alt="Exampleshire Council"></a>
 <button class="menu-toggle" aria-expanded="false" aria-controls="mega">Menu</button>
 <form class="site-search" action="/search"><label for="q">Search this site</label><input id="q" name="q"><button>Search</button></form></div>
 <div id="mega" class="mega-menu"><div class="mega-menu__panel"><h2>Residents</h2><ul>${links('Bins and recycling', 'Council tax', 'Libraries', 'Parking permits')}</ul></div>
 <div class="mega-menu__panel"><h2>Business</h2><ul>${links('Licences', 'Business rates')}</ul><p>Everything for firms in the county.</p></div></div></header>
<div class="notification notification--alert" role="alert"><p>Our offices are closed on Monday.</p></div>
<nav aria-label="Breadcrumb" class="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/safety">Safety</a></li><li aria-current="page">Plan</li></ol></nav>
<div class="container"><div class="row">
 <div class="col-md-3 side-navigation"><h2 class="side-navigation__title">In this section</h2><ul>${links('Partnership', 'Crime figures')}<li>Plan</li></ul></div>
 <div class="col-md-9" id="page-content">
  <h1 class="page-title">Community safety plan</h1>
  <p class="lead">The partnership has set three priorities for the years to come.</p>
  <div class="editor"><h2>Safer streets</h2><p>We will light the paths that people take when they walk home, and see to it that parks are open and watched.</p>
  <ul><li>New lamps on forty paths</li><li>Wardens in <a href="/parks">every park</a></li></ul>
  <h2>Calm homes</h2><p>Those who are hurt at home will be heard at once, and those who hurt them will be stopped.</p>
  <div class="callout callout--info"><p>Read about <a href="/help">where to get help</a>.</p></div>
  <h2>Roads that are safe to cross</h2><p>Fewer people will be killed or hurt on our roads each year.</p>
  <table class="table"><caption>How we will know</caption><thead><tr><th scope="col">Measure</th><th scope="col">Now</th></tr></thead>
  <tbody><tr><td>People hurt on roads</td><td>310</td></tr></tbody></table></div>
  <div class="related-content"><h2>Related pages</h2><ul>${links('Domestic abuse', 'Road safety')}</ul></div>
  <div class="social-share"><span>Share this page</span><ul>${links('Facebook', 'X', 'Email')}</ul></div>
  <p class="last-updated">Last updated: 3 May 2031</p>
  <div class="page-feedback"><h2>Was this page useful?</h2><button>Yes</button> <button>No</button><p>Thank you for telling us.</p></div>
 </div></div></div>
<a href="#top" class="back-to-top">Back to top</a>
<div class="site-footer" id="footer"><h2>Contact</h2><p>County Hall, Exampletown</p><ul>${links('Accessibility', 'Privacy', 'Jobs')}</ul><p>© Exampleshire Council 2031</p></div>
<script>window.dataLayer = [];</script></body></html>`;
  return {
    html,
    around: [
      'cookies',
      'Accept',
      'Bins',
      'Everything for firms',
      'closed on Monday',
      'In this section',
      'Related pages',
      'Road safety',
      'Share',
      'useful',
      'Thank you',
      'Last updated',
      'Back to top',
      'County Hall',
      '©',
    ],
  };
}

/** A blog of the usual kind: a post with its comments, widgets, tags, neighbours and a form to reply. */
export function blogPage(): SavedPage {
  const html = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Our new plan &#8211; Commissioner for Exampleshire</title></head>
<body class="post-template-default single single-post postid-77 wp-embed-responsive">
<div id="page" class="site"><a class="skip-link screen-reader-text" href="#primary">Skip to content</a>
<header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/">Commissioner for Exampleshire</a></p><p class="site-description">Working for you</p></div>
 <nav id="site-navigation" class="main-navigation"><div class="menu-top-container"><ul id="primary-menu" class="menu">${links('Home', 'News', 'About', 'Contact')}</ul></div></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-77" class="post-77 post type-post status-publish format-standard hentry category-news tag-plan">
 <header class="entry-header"><h1 class="entry-title">Our new plan</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/2031/05"><time datetime="2031-05-03">3 May 2031</time></a></span> <span class="byline">by <a href="/author/press">press office</a></span></div></header>
 <div class="entry-content"><p>Today the plan for the next four years is laid before the panel.</p>
 <figure class="wp-block-image"><img src="./files/launch.jpg" alt="The launch"><figcaption>The launch of the plan at the town hall</figcaption></figure>
 <h2 class="wp-block-heading">The priorities are:</h2><ol><li>Fewer thefts from shops</li><li>Help for victims within a day</li><li>Officers whom people know</li></ol>
 <p>I will say each spring, in public, how far we have come with each of them and what it has cost.</p>
 <div class="wp-block-button"><a class="wp-block-button__link" href="/plan.pdf">Download the plan</a></div>
 <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul>${links('Click to share', 'Print')}</ul></div></div>
 <div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>Panel meets in June</p></div></div>
 <footer class="entry-footer"><span class="cat-links">Posted in <a href="/c/news">News</a></span> <span class="tags-links">Tagged <a href="/t/plan">plan</a></span></footer></article>
<nav class="navigation post-navigation" aria-label="Posts"><h2 class="screen-reader-text">Post navigation</h2><div class="nav-links"><a href="/older">Budget agreed</a><a href="/newer">Survey opens</a></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on &ldquo;Our new plan&rdquo;</h2><ol class="comment-list">
 <li class="comment even thread-even depth-1"><div class="comment-author vcard"><b class="fn">A reader</b> says:</div><div class="comment-content"><p>My priority is that the lamp in our street is mended. It has been out since winter, and nobody comes.</p></div></li>
 <li class="comment odd depth-1"><div class="comment-content"><p>I have read it all and I will write to the panel about what it leaves out, which is rather a lot.</p></div></li></ol>
 <div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p><textarea></textarea></form></div></div>
</main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2><ul>${links('Budget agreed', 'Survey opens')}</ul></section></aside></div>
<footer id="colophon" class="site-footer"><div class="site-info">Proudly made with a blog engine</div></footer></div>
<div id="cookie-law-info-bar" data-nosnippet="true"><span>We use cookies on our website.<a role="button" class="cli_action">Accept</a></span></div></body></html>`;
  return {
    html,
    around: [
      'Working for you',
      'Posted on',
      'press office',
      'Tagged',
      'Share this',
      'Related',
      'Panel meets',
      'Budget agreed',
      'thoughts on',
      'lamp in our street',
      'leaves out',
      'Leave a Reply',
      'Recent Posts',
      'Proudly',
      'cookies',
    ],
  };
}

/** A government publication: contents list, phase banner, step by step navigation, feedback, crown footer. */
export function publicationPage(): SavedPage {
  const html = `<!DOCTYPE html><html lang="en" class="template"><head><meta charset="utf-8"><title>Strategy for safer places - Example Government</title></head>
<body class="template__body js-enabled"><div id="global-cookie-message" class="gem-c-cookie-banner govuk-cookie-banner" data-module="cookie-banner" role="region"><div class="govuk-cookie-banner__message"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button> <a href="/help/cookies">View cookies</a></div></div>
<a href="#content" class="govuk-skip-link">Skip to main content</a>
<header role="banner" class="gem-c-layout-super-navigation-header"><a href="/">Example Government</a><nav aria-labelledby="m"><h2 id="m">Navigation menu</h2><ul>${links('Topics', 'Departments', 'Consultations')}</ul></nav></header>
<div id="wrapper" class="govuk-width-container">
<div class="gem-c-phase-banner govuk-phase-banner"><p><strong class="govuk-tag">Beta</strong> <span>This is a new service.</span></p></div>
<div class="gem-c-contextual-breadcrumbs"><div class="govuk-breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/crime">Crime and justice</a></li></ol></div></div>
<main id="content" role="main" class="publication" lang="en">
 <div class="gem-c-step-nav-header"><span class="gem-c-step-nav-header__part-of">Part of</span> <a href="/steps">Make a plan: step by step</a></div>
 <span class="govuk-caption-xl">Policy paper</span><h1 class="gem-c-title__text">Strategy for safer places</h1>
 <div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/org">Department of Examples</a></dd><dt>Published</dt><dd>3 May 2031</dd></dl></div>
 <nav aria-label="Contents" class="gem-c-contents-list" role="navigation"><h2>Contents</h2><ol>${['Foreword', 'Priority 1: People', 'Priority 2: Places'].map((name) => `<li><a href="#${name}">${name}</a></li>`).join('')}</ol></nav>
 <div class="gem-c-govspeak govuk-govspeak"><h2 id="foreword">Foreword</h2><p>This strategy says what the department will do, and by when.</p>
 <h2 id="p1">Priority 1: People</h2><p>People will be safe wherever they live.</p><h3>What we will do</h3><ul><li>pay for 500 more wardens by 2033</li><li>publish a yearly report</li></ul>
 <h2 id="p2">Priority 2: Places</h2><p>Places that draw crime will be changed.</p>
 <details class="govuk-details"><summary>How we chose the places</summary><div><p>By the figures of the last five years.</p></div></details></div>
 <div class="gem-c-share-links"><h2>Share this page</h2><ul>${links('Facebook', 'LinkedIn')}</ul></div>
 <a class="gem-c-print-link" href="#">Print this page</a></main>
<aside class="gem-c-step-nav-related"><h2>Make a plan: step by step</h2><ol><li><button aria-expanded="false" aria-controls="s1">Step 1 Ask people</button><div id="s1" hidden><p>Find out what people want.</p></div></li></ol></aside>
<div class="gem-c-step-nav gem-c-step-nav--large"><ol><li><h3>Step 2 Write the plan</h3><div><p>Say what you will do.</p></div></li><li><h3>Step 3 Publish it</h3></li></ol></div>
<div class="gem-c-contextual-footer"><h2>Related content</h2><ul>${links('Guide to plans', 'Collection of plans')}</ul></div></div>
<div class="gem-c-feedback govuk-!-display-none-print"><h2>Help us improve this website</h2><p>Is this page useful?</p><button>Yes this page is useful</button><button>Report a problem with this page</button></div>
<footer class="gem-c-layout-footer" role="contentinfo"><p>All content is available under the licence</p></footer></body></html>`;
  return {
    html,
    around: [
      'ookies',
      'Topics',
      'Beta',
      'Crime and justice',
      'Part of',
      'step by step',
      'Department of Examples',
      'Share',
      'Print',
      'Step ',
      'Related content',
      'Help us improve',
      'useful',
      'licence',
    ],
  };
}
