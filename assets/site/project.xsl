<?xml version="1.0" encoding="UTF-8"?>
<!-- A project: its row, and all that is known of it. That is shown when its address is opened (the kiosk's
     QR code, or the row's own link), and always on paper and without a style. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">

  <xsl:template match="p">
    <li id="{@code}"><h3>
        <xsl:choose>
          <xsl:when test="@part"><a href="{@part}/#{@code}"><xsl:call-template name="project-name"/></a></xsl:when>
          <xsl:otherwise><xsl:call-template name="project-name"/></xsl:otherwise>
        </xsl:choose></h3>
      <p>
        <xsl:if test="@sample"><i><xsl:value-of select="t:say('Example')"/></i> · </xsl:if>
        <xsl:value-of select="concat(t:word('status', @status), ' · ', t:date(@date))"/>
        <xsl:if test="@percent"><xsl:value-of select="concat(' · ', @percent, '&#160;%')"/></xsl:if><br/>
        <b><xsl:call-template name="baht"><xsl:with-param name="satang" select="@budget"/></xsl:call-template></b>
        <!-- In short, sources, who does it and the forum's rank are with what is known; the order is that of the ranks. -->
        <xsl:for-each select="m[not(/page/@short)]"><xsl:value-of select="concat(' · ', t:word('class', @key))"/>
          <xsl:if test="not(../more) and (last() > 1 or @amount != ../@budget or not(../@budget))"><xsl:value-of select="concat(' ', t:amount(@amount))"/></xsl:if></xsl:for-each><br/>
        <xsl:if test="not(/page/@short)">
          <xsl:if test="@focus"><xsl:value-of select="concat(t:say('Focus project'), ' · ')"/></xsl:if>
          <xsl:if test="@rank"><xsl:value-of select="concat(t:say('Rank given by the forum'), ' ', @rank, ' · ')"/></xsl:if>
          <xsl:if test="@doer"><xsl:value-of select="concat(t:word('doer', @doer), ' · ')"/></xsl:if>
        </xsl:if>
        <xsl:value-of select="@code"/></p><xsl:apply-templates select="more"/></li>
  </xsl:template>

  <xsl:template name="project-name">
    <xsl:value-of select="@name"/><xsl:if test="not(@name)"><xsl:value-of select="t:say('Not stated')"/></xsl:if>
  </xsl:template>

  <xsl:template match="more">
    <p class="open"><a href="#{../@code}"><xsl:value-of select="t:say('Everything about this project')"/></a></p>
    <dl class="more">
      <xsl:call-template name="sources"/>
      <xsl:call-template name="paid"/>
      <xsl:if test="../@beyond"><xsl:call-template name="beyond"/></xsl:if>
      <xsl:call-template name="told"><xsl:with-param name="term" select="t:say('What for')"/><xsl:with-param name="text" select="@objective"/></xsl:call-template>
      <xsl:call-template name="told"><xsl:with-param name="term" select="t:say('Responsible')"/><xsl:with-param name="text" select="@responsible"/></xsl:call-template>
      <dt><xsl:value-of select="t:say('Where')"/></dt>
      <dd>
        <xsl:for-each select="village"><xsl:if test="position() > 1">, </xsl:if><xsl:value-of select="t:say('Village no. %d', @no)"/></xsl:for-each>
        <xsl:if test="not(village)"><xsl:value-of select="t:say('The whole tambon')"/></xsl:if>
      </dd>
      <dt><xsl:value-of select="t:say('When')"/></dt>
      <dd>
        <xsl:choose>
          <xsl:when test="@start and @end"><xsl:value-of select="t:say('%1$s to %2$s', t:date(@start), t:date(@end))"/></xsl:when>
          <xsl:when test="@start"><xsl:value-of select="t:say('from %s', t:date(@start))"/></xsl:when>
          <xsl:when test="@end"><xsl:value-of select="t:say('until %s', t:date(@end))"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:say('Not stated')"/></xsl:otherwise>
        </xsl:choose>
      </dd>
      <dt><xsl:value-of select="t:say('What it is about')"/></dt>
      <dd>
        <xsl:if test="@above"><xsl:value-of select="concat(t:name(@above, @above-en), ' › ')"/></xsl:if>
        <xsl:value-of select="t:name(@name, @name-en)"/>
        <xsl:if test="not(@name)"><xsl:value-of select="t:say('Not stated')"/></xsl:if>
      </dd>
      <xsl:if test="@programme">
        <dt><xsl:value-of select="t:say('Programme')"/></dt><dd><xsl:value-of select="@programme"/></dd>
      </xsl:if>
      <xsl:if test="@parent">
        <dt><xsl:value-of select="t:say('It is part of this project')"/></dt>
        <dd><a href="{$home}c/{substring(@parent, 1, 2)}/#{@parent}"><xsl:value-of select="@parent-name"/><xsl:if test="not(@parent-name)"><xsl:value-of select="@parent"/></xsl:if></a></dd>
      </xsl:if>
      <xsl:apply-templates select="work"/>
      <xsl:call-template name="papers"/>
      <dt><xsl:value-of select="t:say('The plans it is in')"/></dt>
      <xsl:apply-templates select="rung"/>
      <xsl:if test="day">
        <dt><xsl:value-of select="t:say('Day by day')"/></dt>
        <xsl:apply-templates select="day"/>
      </xsl:if>
      <xsl:call-template name="told"><xsl:with-param name="term" select="t:say('Code at the tambon office')"/><xsl:with-param name="text" select="@office-code"/></xsl:call-template>
      <xsl:if test="photo">
        <dt class="photos"><xsl:value-of select="t:say('Before, during, after')"/></dt>
        <xsl:apply-templates select="photo"/>
      </xsl:if>
    </dl>
  </xsl:template>

  <xsl:template name="told">
    <xsl:param name="term"/>
    <xsl:param name="text"/>
    <xsl:param name="missing" select="t:say('Not stated')"/>
    <dt><xsl:value-of select="$term"/></dt>
    <dd><xsl:value-of select="$text"/><xsl:if test="string($text) = ''"><xsl:value-of select="$missing"/></xsl:if></dd>
  </xsl:template>

  <xsl:template name="sources">
    <dt><xsl:value-of select="t:say('Where the money comes from')"/></dt>
    <xsl:for-each select="m">
      <dd>
        <xsl:if test="@name"><xsl:value-of select="concat(t:name(@name, @name-en), ' · ')"/></xsl:if>
        <xsl:value-of select="concat(t:word('class', @key), ' ')"/>
        <xsl:choose>
          <xsl:when test="@rounded"><xsl:value-of select="concat(t:amount(@amount), '&#160;', t:say('baht, rounded'))"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:baht(@amount)"/></xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:for-each>
    <xsl:if test="not(m)"><dd><xsl:value-of select="t:say('Nobody has said who pays for it.')"/></dd></xsl:if>
  </xsl:template>

  <xsl:template name="paid">
    <dt>
      <xsl:choose>
        <xsl:when test="@paid and @paid-date"><xsl:value-of select="t:say('Paid out as of %s', t:date(@paid-date))"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('Paid out so far')"/></xsl:otherwise>
      </xsl:choose>
    </dt>
    <dd>
      <xsl:value-of select="t:baht(@paid)"/>
      <xsl:if test="@paid-share"><xsl:value-of select="concat(' · ', t:say('%.0f %% of the budget', @paid-share))"/></xsl:if>
      <xsl:if test="not(@paid)"><xsl:value-of select="t:say('Nobody has said what was paid')"/></xsl:if>
    </dd>
  </xsl:template>

  <xsl:template name="beyond">
    <dt><xsl:value-of select="t:say('More than the tambon can do')"/></dt>
    <dd><xsl:value-of select="t:say('Sent on to')"/>: <xsl:value-of select="@sent-to"/><xsl:if test="not(@sent-to)"><xsl:value-of select="t:say('Not sent on yet')"/></xsl:if>
      <xsl:if test="@sent"><xsl:value-of select="concat(' · ', t:date(@sent))"/></xsl:if></dd>
    <dd><xsl:value-of select="t:say('Answer')"/>: <xsl:value-of select="@answer"/><xsl:if test="not(@answer)"><xsl:value-of select="t:say('No answer yet')"/></xsl:if></dd>
    <dd><xsl:value-of select="t:say('Amount granted')"/>: <xsl:call-template name="baht"><xsl:with-param name="satang" select="@granted"/></xsl:call-template></dd>
  </xsl:template>

  <xsl:template name="papers">
    <dt><xsl:value-of select="t:say('Document')"/></dt>
    <xsl:for-each select="document">
      <dd><a href="{$home}{@href}"><xsl:value-of select="@title"/><xsl:if test="not(@title)"><xsl:value-of select="t:say('Not stated')"/></xsl:if></a><br/>
        <span class="soft"><xsl:call-template name="kind-and-length"/></span></dd>
    </xsl:for-each>
    <xsl:if test="not(document)">
      <dd>
        <xsl:choose>
          <xsl:when test="@paper"><xsl:value-of select="t:say('Named, but it has not been sent')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:say('No data yet')"/></xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:if>
  </xsl:template>

  <!-- How the percent of the activities came about: printed, not guessed (B5). -->
  <xsl:template match="work">
    <dt><xsl:value-of select="t:say('The activities it is made of')"/></dt>
    <dd>
      <xsl:if test="@percent"><xsl:value-of select="concat(t:say('Its activities together'), ': ', @percent, '&#160;%')"/><br/></xsl:if>
      <span class="soft">
        <xsl:choose>
          <xsl:when test="@rule = 'stated'"><xsl:value-of select="t:plural('This is what its %d activity says.', 'This is the mean of %d activities, each by the weight the office gave it.', @told, @told)"/></xsl:when>
          <xsl:when test="@rule = 'equal'"><xsl:value-of select="t:plural('This is what its %d activity says, which has no weight.', 'This is the mean of %d activities. Not every one has a weight, so all count alike.', @told, @told)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:say('No activity says how far it is.')"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@untold > 0 and @told > 0"><xsl:value-of select="concat(' ', t:plural('%d more does not say how far it is.', '%d more do not say how far they are.', @untold, @untold))"/></xsl:if>
        <xsl:if test="@cancelled > 0"><xsl:value-of select="concat(' ', t:plural('%d was cancelled and is left out.', '%d were cancelled and are left out.', @cancelled, @cancelled))"/></xsl:if>
      </span>
    </dd>
    <xsl:for-each select="child">
      <dd>
        <xsl:if test="@sample"><i><xsl:value-of select="t:say('Example')"/></i> · </xsl:if>
        <a href="{$home}c/{substring(@code, 1, 2)}/#{@code}"><xsl:call-template name="project-name"/></a>
        <xsl:value-of select="concat(' · ', t:word('status', @status))"/>
        <xsl:if test="@percent"><xsl:value-of select="concat(' · ', @percent, '&#160;%')"/></xsl:if>
        <xsl:if test="@weight"><xsl:value-of select="concat(' · ', t:say('weight %g', @weight))"/></xsl:if>
        <xsl:text> · </xsl:text><xsl:call-template name="baht"><xsl:with-param name="satang" select="@budget"/></xsl:call-template>
      </dd>
    </xsl:for-each>
    <xsl:if test="@more"><dd class="soft"><xsl:value-of select="t:plural('%d more activity is not listed here.', '%d more activities are not listed here.', @more, @more)"/></dd></xsl:if>
  </xsl:template>

  <xsl:template match="day">
    <dd>
      <xsl:value-of select="concat(t:date(@date), ': ')"/>
      <xsl:choose>
        <xsl:when test="starts-with(@what, 'rung:')"><xsl:value-of select="t:say('Put into: %s', t:word('rung', substring-after(@what, ':')))"/></xsl:when>
        <xsl:when test="starts-with(@what, 'photo:')"><xsl:value-of select="t:say('Picture taken: %s', t:word('stage', substring-after(@what, ':')))"/></xsl:when>
        <xsl:when test="@what = 'report'"><xsl:value-of select="t:say('Reported as: %s', t:word('status', @detail))"/></xsl:when>
        <xsl:when test="@what = 'start'"><xsl:value-of select="t:say('The work begins')"/></xsl:when>
        <xsl:when test="@what = 'end'"><xsl:value-of select="t:say('The work is to be finished')"/></xsl:when>
        <xsl:when test="@what = 'forwarded'"><xsl:value-of select="t:say('Sent on for help')"/><xsl:if test="@detail"><xsl:value-of select="concat(' · ', @detail)"/></xsl:if></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('Money paid out as of this day')"/></xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <!-- Fetched when the project is opened, and not before. -->
  <xsl:template match="photo">
    <xsl:variable name="words"><xsl:value-of select="concat(t:word('stage', @stage), ' · ', t:date(@date))"/></xsl:variable>
    <dd class="photos"><figure><img src="{$top}{@path}" alt="{$words}" width="{@width}" height="{@height}" loading="lazy"/>
        <figcaption><xsl:if test="@sample"><i><xsl:value-of select="t:say('Example')"/></i> · </xsl:if><xsl:value-of select="$words"/><xsl:if test="@caption"><xsl:value-of select="concat(' · ', @caption)"/></xsl:if></figcaption></figure></dd>
  </xsl:template>

  <!-- Every rung in words: reached, and when, or that nobody has told. -->
  <xsl:template match="rung">
    <dd>
      <xsl:if test="@known">✓ </xsl:if><xsl:value-of select="concat(t:word('rung', @key), ': ')"/>
      <xsl:choose>
        <xsl:when test="@date"><xsl:value-of select="t:date(@date)"/></xsl:when>
        <xsl:when test="@year"><xsl:value-of select="t:say('%d BE', @year)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('No data yet')"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@reference"><xsl:value-of select="concat(' · ', @reference)"/></xsl:if>
    </dd>
  </xsl:template>
</xsl:stylesheet>
