<?xml version="1.0" encoding="UTF-8"?>
<!-- What every page has: head, way back, the other language, foot with release number, and on paper
     a QR code. A kind of page includes this and has templates of <page> in the modes title (also of
     the head), where (the line above it), about (one sentence for whoever is sent the page) and body. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:output method="html" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:param name="language"/>
  <xsl:param name="kind"/>
  <xsl:param name="top"/>
  <xsl:param name="path"/>
  <xsl:param name="url"/>
  <xsl:param name="code-path"/>
  <xsl:param name="code-modules"/>
  <xsl:param name="since"/>
  <xsl:param name="since-date"/>
  <xsl:param name="style"/>
  <xsl:param name="style-hash"/>
  <xsl:param name="script"/>
  <xsl:param name="script-hash"/>
  <!-- To the first page of this language. -->
  <xsl:variable name="home">
    <xsl:value-of select="$top"/>
    <xsl:if test="$language = 'en'">en/</xsl:if>
  </xsl:variable>

  <xsl:template match="/page">
    <html lang="{$language}">
      <xsl:call-template name="head"/>
      <body>
        <header>
          <a href="{$home}"><xsl:if test="$home = ''"><xsl:attribute name="href">./</xsl:attribute></xsl:if>
            <xsl:value-of select="t:say('Tambon Point')"/></a>
          <xsl:call-template name="other-language"/>
        </header>
        <main>
          <p class="where"><xsl:apply-templates select="." mode="where"/></p>
          <h1><xsl:apply-templates select="." mode="title"/></h1>
          <xsl:if test=".//@sample">
            <p class="sample"><b><xsl:value-of select="t:say('Sample data')"/></b><br/>
              <xsl:call-template name="made-up"/></p>
          </xsl:if>
          <xsl:apply-templates select="." mode="body"/>
          <xsl:if test="$kind != 'wrong'"><xsl:call-template name="wrong"/></xsl:if>
        </main>
        <xsl:call-template name="foot"/>
        <xsl:if test="$script != ''"><script><xsl:value-of select="$script" disable-output-escaping="yes"/></script></xsl:if>
      </body>
    </html>
  </xsl:template>

  <!-- What it is not: a project only where there are projects. -->
  <xsl:template name="made-up">
    <xsl:choose>
      <xsl:when test="$kind = 'document' or $kind = 'library'"><xsl:value-of select="t:say('Made up to try the kiosk, not a real document.')"/></xsl:when>
      <xsl:when test="$kind = 'data' or $kind = 'table' or $kind = 'indicator' or $kind = 'survey' or $kind = 'surveys' or $kind = 'codes'"><xsl:value-of select="t:say('Made up to try the kiosk, not real data.')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('Made up to try the kiosk, not a real project.')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="head">
    <xsl:variable name="title"><xsl:apply-templates select="." mode="title"/></xsl:variable>
    <xsl:variable name="where"><xsl:apply-templates select="." mode="where"/></xsl:variable>
    <xsl:variable name="script-policy"><xsl:if test="$script != ''">; script-src <xsl:value-of select="$script-hash"/></xsl:if></xsl:variable>
    <xsl:variable name="about"><xsl:apply-templates select="." mode="about"/></xsl:variable>
    <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'self' {$style-hash}; img-src 'self' data:; base-uri 'none'; form-action 'self'{$script-policy}"/>
      <!-- No picture of its own; without this browsers ask the host for /favicon.ico. -->
      <link rel="icon" href="data:,"/>
      <meta name="viewport" content="width=device-width"/>
      <title><xsl:value-of select="$title"/> · <xsl:value-of select="$where"/></title>
      <meta name="description" content="{$about}"/>
      <meta property="og:type" content="website"/>
      <meta property="og:title" content="{$title} · {$where}"/>
      <meta property="og:description" content="{$about}"/>
      <meta property="og:url" content="{$url}"/>
      <!-- The kiosk draws it (site/card.h says how large). -->
      <xsl:variable name="card" select="@*[name() = concat('card-', $language)]"/>
      <xsl:if test="$card">
        <meta property="og:image" content="{$card}"/>
        <meta property="og:image:width" content="1200"/>
        <meta property="og:image:height" content="630"/>
        <meta name="twitter:card" content="summary_large_image"/>
      </xsl:if>
      <style><xsl:value-of select="$style" disable-output-escaping="yes"/></style>
    </head>
  </xsl:template>

  <xsl:template name="other-language">
    <xsl:choose>
      <xsl:when test="$language = 'en'">
        <a href="{$top}{$path}" lang="th" hreflang="th">
          <xsl:if test="$top = '' and $path = ''"><xsl:attribute name="href">./</xsl:attribute></xsl:if>
          <xsl:text>ไทย</xsl:text></a>
      </xsl:when>
      <xsl:otherwise><a href="{$top}en/{$path}" lang="en" hreflang="en">English</a></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="foot">
    <footer>
      <nav>
        <ul>
          <li><a href="{$home}n/"><xsl:value-of select="t:say('What is new')"/></a></li>
          <li><a href="{$home}s/"><xsl:value-of select="t:say('What the projects are about')"/></a></li>
          <li><a href="{$home}p/"><xsl:value-of select="t:say('Programmes')"/></a></li>
          <li><a href="{$home}f/"><xsl:value-of select="t:say('Who pays')"/></a></li>
          <li><a href="{$home}r/"><xsl:value-of select="t:say('What was achieved')"/></a></li>
          <li><a href="{$home}i/"><xsl:value-of select="t:say('Surveys')"/></a></li>
          <li><a href="{$home}l/"><xsl:value-of select="t:say('Documents')"/></a></li>
          <li><a href="{$home}g/"><xsl:value-of select="t:say('Words explained')"/></a></li>
          <li><a href="{$home}o/"><xsl:value-of select="t:say('Open data')"/></a></li>
        </ul>
      </nav>
      <p class="now"></p>
      <p><xsl:value-of select="t:say('This page is unchanged since release no. %1$s of %2$s', $since, t:date($since-date))"/></p>
      <div class="paper">
        <xsl:if test="$code-path != ''">
          <svg viewBox="-4 -4 {$code-modules + 8} {$code-modules + 8}" role="img" aria-label="QR">
            <path fill="none" stroke="#000" d="{$code-path}"/>
          </svg>
        </xsl:if>
        <p><xsl:value-of select="$url"/></p>
      </div>
    </footer>
    <!-- Last, so that nothing waits for it. -->
    <link rel="stylesheet" href="{$top}now.css"/>
  </xsl:template>

  <!-- The road back: the ways that the province states, with this page's code (J6). -->
  <xsl:template name="wrong">
    <section class="wrong">
      <h2><xsl:value-of select="t:say('Is something wrong here?')"/></h2>
      <p><xsl:value-of select="t:say('Tell them this page')"/><xsl:text>: </xsl:text><b><xsl:value-of select="contact/@code"/></b></p>
      <xsl:apply-templates select="contact"/>
      <xsl:if test="contact/@place or not(contact/@stated)">
        <p><a href="{$home}w/{contact/@place}{substring('/', 1, boolean(contact/@place))}">
          <xsl:choose>
            <xsl:when test="contact/@place"><xsl:value-of select="t:say('The office of this tambon')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="t:say('Whom to tell')"/></xsl:otherwise>
          </xsl:choose></a></p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="contact">
    <xsl:if test="@stated">
      <ul class="ways">
        <xsl:if test="@form-url"><li><a id="form" href="{@form-url}">
          <xsl:if test="$kind = 'wrong'">
            <xsl:attribute name="data-start"><xsl:value-of select="@form-start"/></xsl:attribute>
            <xsl:attribute name="data-end"><xsl:value-of select="@form-end"/></xsl:attribute>
          </xsl:if>
          <xsl:value-of select="t:say('Write to the office')"/></a></li></xsl:if>
        <xsl:if test="@phone"><li><a href="{@phone-url}"><xsl:value-of select="t:say('Telephone')"/><xsl:text> </xsl:text><xsl:value-of select="@phone"/></a></li></xsl:if>
        <xsl:if test="@line"><li><a href="{@line-url}">LINE <xsl:value-of select="@line"/></a></li></xsl:if>
      </ul>
      <xsl:if test="@name and $kind != 'wrong'"><p class="soft"><xsl:value-of select="@name"/></p></xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Typed here, or read from the address: c/ leads on. Without its script it has links. -->
  <xsl:template name="code-box">
    <form action="{$home}c/" method="get">
      <label for="box"><xsl:value-of select="t:say('A code from the kiosk')"/></label>
      <input id="box" name="code" size="9" maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="K7F3Q2M"/>
      <button><xsl:value-of select="t:say('Go to its page')"/></button>
    </form>
    <p id="unknown" hidden="hidden"><b><xsl:value-of select="t:say('There is no such code in the newest data. Compare it with the screen once more.')"/></b></p>
  </xsl:template>

  <!-- Parts that kinds of pages share. -->

  <xsl:template name="baht">
    <xsl:param name="satang"/>
    <xsl:choose>
      <xsl:when test="$satang != ''"><xsl:value-of select="t:baht($satang)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('Not stated')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="projects">
    <xsl:param name="count"/>
    <xsl:value-of select="t:plural('%s project', '%s projects', $count, t:count($count))"/>
  </xsl:template>

  <!-- "From all 60 pilot tambons", "4 of 7 tambons have sent theirs": beside every sum of several. -->
  <xsl:template match="coverage">
    <xsl:choose>
      <xsl:when test="@sent = 0"><xsl:value-of select="t:say('No tambon has sent its data yet')"/></xsl:when>
      <xsl:when test="@sent &lt; @total"><xsl:value-of select="t:say('%1$d of %2$d tambons have sent theirs', @sent, @total)"/></xsl:when>
      <xsl:when test="@total = 1"><xsl:value-of select="t:say('From the one pilot tambon here')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('From all %d pilot tambons', @total)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="without-budget">
    <xsl:param name="count"/>
    <xsl:if test="$count > 0">
      <p><xsl:value-of select="t:plural('%s project states no budget', '%s projects state no budget', $count, t:count($count))"/></p>
    </xsl:if>
  </xsl:template>

  <!-- How many projects and how much money; by status; by where the money comes from. -->
  <xsl:template match="sums">
    <h2><xsl:value-of select="t:say('Projects')"/></h2>
    <xsl:choose>
      <xsl:when test="@projects = 0"><p><xsl:value-of select="t:say('No projects here yet')"/></p></xsl:when>
      <xsl:otherwise>
        <p class="big"><xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template><br/>
          <xsl:call-template name="baht"><xsl:with-param name="satang" select="@amount"/></xsl:call-template></p>
        <xsl:call-template name="without-budget"><xsl:with-param name="count" select="@no-budget"/></xsl:call-template>
        <xsl:apply-templates select="../coverage[@kind = 'projects']" mode="beside"/>
        <table>
          <xsl:for-each select="status">
            <tr><th scope="row"><xsl:value-of select="t:word('status', @key)"/></th>
              <td><xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template></td></tr>
          </xsl:for-each>
        </table>
        <h2><xsl:value-of select="t:say('Where the money comes from')"/></h2>
        <table>
          <xsl:for-each select="class">
            <tr><th scope="row"><xsl:value-of select="t:word('class', @key)"/></th>
              <td><xsl:value-of select="t:baht(@amount)"/></td></tr>
          </xsl:for-each>
          <tr class="sum"><th scope="row"><xsl:value-of select="t:say('Together')"/></th>
            <td><xsl:call-template name="baht"><xsl:with-param name="satang" select="@amount"/></xsl:call-template></td></tr>
        </table>
        <xsl:apply-templates select="../coverage[@kind = 'projects']" mode="beside"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A single tambon is its own coverage: its day says more. -->
  <xsl:template match="coverage" mode="beside">
    <p class="soft">
      <xsl:choose>
        <xsl:when test="/page/@level = 'tambon'">
          <xsl:if test="@as-of"><xsl:value-of select="t:say('Data of %s', t:date(@as-of))"/></xsl:if>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>
</xsl:stylesheet>
